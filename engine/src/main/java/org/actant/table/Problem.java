package org.actant.table;

/// Something wrong in a table.
///
/// @param file the table's name
/// @param line its line, from 1
/// @param message what is wrong, with the offending words in quotation marks
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, message);
    }
}
