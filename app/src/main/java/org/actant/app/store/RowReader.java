package org.actant.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Takes what is needed from a row.
interface RowReader {
    void read(ResultSet row) throws SQLException;
}
