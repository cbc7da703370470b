package org.actant.app.export.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.actant.Event;
import org.actant.app.store.StoredArticle;
import org.actant.app.store.StoredEvent;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.actant.text.Metadata;
import org.jspecify.annotations.Nullable;

/// POLECAT's 40 columns: one line an event, lists joined with `;`, `None` for what is not known.
public final class Polecat implements Format {
    private static final String NONE = "None";

    private static final List<String> COLUMNS =
            List.of(
                    "Event ID",
                    "Event Date",
                    "Event Type",
                    "Event Mode",
                    "Intensity",
                    "Quad Code",
                    "Contexts",
                    "Actor Name",
                    "Actor Country",
                    "Actor COW",
                    "Primary Actor Sector",
                    "Actor Sectors",
                    "Actor Title",
                    "Actor Name Raw",
                    "Wikipedia Actor ID",
                    "Recipient Name",
                    "Recipient Country",
                    "Recipient COW",
                    "Primary Recipient Sector",
                    "Recipient Sectors",
                    "Recipient Title",
                    "Recipient Name Raw",
                    "Wikipedia Recipient ID",
                    "Placename",
                    "City",
                    "District",
                    "Province",
                    "Country",
                    "Latitude",
                    "Longitude",
                    "GeoNames ID",
                    "Raw Placename",
                    "Feature Type",
                    "Source",
                    "Publication Date",
                    "Story People",
                    "Story Organizations",
                    "Story Locations",
                    "Language",
                    "Version");

    private final Codes codes;

    public Polecat(Codes codes) {
        this.codes = codes;
    }

    @Override
    public byte[] head() {
        return Tabbed.head(COLUMNS);
    }

    @Override
    public byte[] lines(StoredArticle article) {
        Metadata metadata = article.document().article().metadata();
        Tabbed lines = new Tabbed(COLUMNS.size(), NONE);
        for (StoredEvent stored : article.events()) {
            Event event = stored.event();
            lines.add(event.id())
                    .add(Day.of(event))
                    .add(event.type())
                    .add(String.join(";", event.modes()))
                    .add(event.scale())
                    .add(quad(event.quad()))
                    .add(joined(event.contexts(), Event.Context::name));
            side(event.actors(), lines);
            side(event.recipients(), lines);
            place(event.place(), lines);
            lines.add(metadata.publication())
                    .add(metadata.date())
                    .add(names(article, "person"))
                    .add(names(article, "organisation"))
                    .add(names(article, "location"))
                    .add("en")
                    .add(article.coder())
                    .end();
        }
        return lines.toBytes();
    }

    private void side(List<Participant> side, Tabbed lines) {
        lines.add(joined(side, Participant::name))
                .add(joined(side, Participant::code))
                .add(joined(side, this::cow))
                .add(joined(side, Participant::sector))
                .add(joined(side, Polecat::sectors))
                .add(joined(side, Participant::office))
                .add(joined(side, Participant::text))
                .add(null);
    }

    private @Nullable String cow(Participant participant) {
        String code = participant.code();
        return code == null ? null : codes.cow(code);
    }

    /// All sectors of one participant; those of several stand one after the other.
    private static String sectors(Participant participant) {
        List<String> sectors = new ArrayList<>();
        String main = participant.sector();
        if (main != null) {
            sectors.add(main);
        }
        sectors.addAll(participant.otherSectors());
        return String.join(";", sectors);
    }

    private static void place(Place place, Tabbed lines) {
        switch (place) {
            case Place.Resolved found ->
                    lines.add(found.name())
                            .add(found.city())
                            .add(found.district())
                            .add(found.province())
                            .add(found.countryCode())
                            .add(found.latitude())
                            .add(found.longitude())
                            .add(found.geonameid())
                            .add(found.text())
                            .add(found.featureCode());
            case Place.Unknown unknown -> {
                for (int column = 0; column < 8; column++) {
                    lines.add(null);
                }
                lines.add(unknown.text()).add(null);
            }
            case Place.Unstated() -> {
                for (int column = 0; column < 10; column++) {
                    lines.add(null);
                }
            }
        }
    }

    private static String quad(int quad) {
        return switch (quad) {
            case 1 -> "VERBAL COOPERATION";
            case 2 -> "MATERIAL COOPERATION";
            case 3 -> "VERBAL CONFLICT";
            case 4 -> "MATERIAL CONFLICT";
            default -> throw new IllegalArgumentException("Not a quad class: " + quad);
        };
    }

    /// The values of a list with `None` for those that are not known; nothing where none is.
    private static <T> String joined(List<T> items, Function<T, @Nullable String> value) {
        List<String> texts = new ArrayList<>();
        boolean known = false;
        for (T item : items) {
            String text = value.apply(item);
            boolean given = text != null && !text.isEmpty();
            known |= given;
            texts.add(given && text != null ? text : NONE);
        }
        return known ? String.join(";", texts) : "";
    }

    private static String names(StoredArticle article, String kind) {
        Set<String> names = new LinkedHashSet<>();
        for (StoredArticle.StoredName name : article.names()) {
            if (name.kind().equals(kind)) {
                names.add(name.text().replace(';', ','));
            }
        }
        return String.join(";", names);
    }
}
