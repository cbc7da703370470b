package org.actant.table;

import java.util.List;

/// Tables that cannot be trusted, with every reason.
public final class TableException extends RuntimeException {
    public TableException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    }
}
