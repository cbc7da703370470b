package org.actant.app.cli;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.actant.ontology.Status;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which events to write, by their status.
public record StatusList(Set<Status> statuses) {
    /// What happened. Announced, possible and denied events are left out.
    public static final StatusList STANDARD =
            new StatusList(EnumSet.of(Status.ACTUAL, Status.HISTORICAL));

    public StatusList {
        statuses = Collections.unmodifiableSet(EnumSet.copyOf(statuses));
    }

    /// Status names with commas between, or `all`.
    public static final class Converter implements ITypeConverter<StatusList> {
        @Override
        public StatusList convert(String value) {
            EnumSet<Status> statuses = EnumSet.noneOf(Status.class);
            for (String name : value.split(",", -1)) {
                String upper = name.strip().toUpperCase(Locale.ROOT);
                if (upper.equals("ALL")) {
                    statuses.addAll(EnumSet.allOf(Status.class));
                    continue;
                }
                try {
                    statuses.add(Status.valueOf(upper));
                } catch (IllegalArgumentException e) {
                    throw new TypeConversionException(
                            "\"%s\" is none of all, actual, historical, future, hypothetical,"
                                            .formatted(name.strip())
                                    + " negated");
                }
            }
            return new StatusList(statuses);
        }
    }
}
