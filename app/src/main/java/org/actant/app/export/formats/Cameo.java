package org.actant.app.export.formats;

/// How CAMEO's codes are grouped by those who count them.
final class Cameo {
    private Cameo() {}

    /// The first two digits.
    static String root(String code) {
        return code.substring(0, Math.min(2, code.length()));
    }

    /// The first three digits.
    static String trunk(String code) {
        return code.substring(0, Math.min(3, code.length()));
    }

    /// GDELT's quad class: verbal and material cooperation, verbal and material conflict.
    static int quad(String code) {
        int root = Integer.parseInt(root(code));
        if (root <= 5) {
            return 1;
        }
        if (root <= 8) {
            return 2;
        }
        return root <= 13 ? 3 : 4;
    }

    /// Phoenix's penta class: statement, verbal and material cooperation, verbal and material
    /// conflict.
    static int penta(String code) {
        return switch (Integer.parseInt(root(code))) {
            case 1, 2 -> 0;
            case 3, 4, 5 -> 1;
            case 6, 7, 8 -> 2;
            case 9, 10, 11, 12, 13, 16 -> 3;
            default -> 4;
        };
    }
}
