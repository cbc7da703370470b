package org.actant.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.GazetteerEntry;
import org.actant.mention.PlaceLexicon;
import org.actant.mention.PlaceMention;
import org.actant.text.Document;
import org.jspecify.annotations.Nullable;

/// Puts names of places on the map.
///
/// Of the places that bear a name, the one wins that the article points to: inside the larger place
/// that is named beside it, in a country or province named elsewhere in the article, near the
/// article's other places, near where it was published; else the one with most inhabitants. A name
/// means the same place throughout an article.
public final class PlaceResolver {
    /// Kilometres within which two places of an article speak for each other.
    private static final double NEAR = 250;

    /// Support without which *Madison County* is not put where a town of Madison is.
    private static final double SURE = 1.8;

    /// Where a division is better known than the town that bears its name.
    private static final Set<String> STATES = Set.of("USA", "CAN", "AUS", "IND", "CHN");

    /// Features so large that no town of the name competes with them.
    private static final Set<String> WIDE = Set.of("CONT", "OCN", "SEA", "GULF");

    /// Inhabitants from which a town is better known than the division that bears its name.
    private static final long METROPOLIS = 1_000_000;

    /// Where counties are often named after their seat.
    private static final Set<String> COUNTIES = Set.of("USA", "IRL", "GBR", "KEN", "CAN", "AUS");

    private final Gazetteer gazetteer;
    private final PlaceLexicon lexicon;

    public PlaceResolver(Gazetteer gazetteer, PlaceLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /// The places that the mentions of an article name, one for each, in order.
    public List<Place> resolve(Document document, List<PlaceMention> mentions) {
        Map<String, Choice> choices = new HashMap<>();
        List<Choice> order = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            Choice choice = choices.get(key(mention));
            if (choice == null) {
                List<GazetteerEntry> candidates = candidates(mention);
                boolean seats =
                        mention.feature().startsWith("ADM")
                                && gazetteer.find(mention.text()).isEmpty();
                choice = new Choice(mention.text(), seats, candidates);
                choices.put(key(mention), choice);
                order.add(choice);
            }
            choice.count++;
            if (!mention.within().isEmpty()) {
                choice.within = mention.within();
            }
            choice.filed |= mention.sentence() == PlaceMention.DATELINE;
        }
        List<GazetteerEntry> home = home(document);
        for (Choice choice : order) {
            choice.best = best(choice, List.of(), home);
        }
        for (int round = 0; round < 2; round++) {
            List<GazetteerEntry> decided = new ArrayList<>();
            for (Choice choice : order) {
                decided.add(best(choice, order, home));
            }
            for (int at = 0; at < order.size(); at++) {
                order.get(at).best = decided.get(at);
            }
        }
        List<Place> places = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            Choice choice = choices.get(key(mention));
            places.add(place(mention, choice == null ? null : choice.best));
        }
        return places;
    }

    /// One spelling for headlines in capitals and the text below them.
    private static String key(PlaceMention mention) {
        return mention.text().toLowerCase(Locale.ROOT);
    }

    /// A name of the article and the place it means.
    private static final class Choice {
        private final String text;
        private final boolean seats;
        private final List<GazetteerEntry> candidates;
        private String within = "";
        private int count;
        private boolean filed;
        private @Nullable GazetteerEntry best;

        Choice(String text, boolean seats, List<GazetteerEntry> candidates) {
            this.text = text;
            this.seats = seats;
            this.candidates = candidates;
        }

        /// Whether the name is that of a very large city too: *New York*.
        boolean metropolis() {
            for (GazetteerEntry candidate : candidates) {
                if (candidate.isPopulated() && candidate.population() >= METROPOLIS) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<GazetteerEntry> candidates(PlaceMention mention) {
        List<GazetteerEntry> found = gazetteer.find(mention.text());
        if (!found.isEmpty() || mention.feature().isEmpty()) {
            return found;
        }
        boolean town = mention.feature().equals("PPL");
        if (!town && !mention.feature().startsWith("ADM")) {
            return List.of();
        }
        int space = mention.text().lastIndexOf(' ');
        List<GazetteerEntry> seats = new ArrayList<>();
        for (GazetteerEntry entry :
                gazetteer.find(space < 0 ? mention.text() : mention.text().substring(0, space))) {
            if (town && entry.isPopulated()) {
                seats.add(entry);
            }
            boolean wanted =
                    mention.feature().equals("ADM1")
                            ? entry.isProvince() || entry.feature().equals("PPLA")
                            : entry.feature().startsWith("PPLA")
                                    && COUNTIES.contains(entry.country());
            if (wanted && !town) {
                seats.add(entry);
            }
        }
        return seats;
    }

    /// Places that the publication's name holds: *Los Angeles Times*.
    private List<GazetteerEntry> home(Document document) {
        String publication = document.article().metadata().publication();
        if (publication == null || publication.length() > 100) {
            return List.of();
        }
        String[] words = publication.split(" ", -1);
        for (int from = 0; from < words.length; from++) {
            StringBuilder name = new StringBuilder();
            List<GazetteerEntry> longest = List.of();
            for (int to = from; to < Math.min(words.length, from + 3); to++) {
                name.append(to == from ? "" : " ").append(words[to]);
                List<GazetteerEntry> found = gazetteer.find(name.toString());
                longest = found.isEmpty() ? longest : found;
            }
            GazetteerEntry largest = null;
            for (GazetteerEntry entry : longest) {
                if (largest == null || entry.population() > largest.population()) {
                    largest = entry;
                }
            }
            if (largest != null && largest.population() > 20_000) {
                return List.of(largest);
            }
        }
        return List.of();
    }

    private @Nullable GazetteerEntry best(
            Choice choice, List<Choice> others, List<GazetteerEntry> home) {
        GazetteerEntry best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (GazetteerEntry candidate : choice.candidates) {
            double told = told(choice, candidate);
            double support = support(choice, candidate, others);
            if (choice.seats && told == 0 && support < SURE) {
                continue;
            }
            double score = weight(choice, candidate) + told + support;
            for (GazetteerEntry place : home) {
                score += closeness(candidate, place);
            }
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /// How likely the place is meant when nothing else is known.
    private static double weight(Choice choice, GazetteerEntry entry) {
        double inhabitants = Math.log10(entry.population() + 10.0);
        if (entry.isCountry()) {
            return 9;
        }
        if (entry.isProvince()) {
            return STATES.contains(entry.country()) && !choice.metropolis() ? 8 : 6.2;
        }
        if (!entry.isPopulated()) {
            return WIDE.contains(entry.feature()) ? 9 : 6;
        }
        double seat =
                switch (entry.feature()) {
                    case "PPLC" -> 2;
                    case "PPLA" -> 0.5;
                    case "PPLX" -> -1;
                    default -> 0;
                };
        return inhabitants + seat;
    }

    /// What the larger place named beside the name tells.
    private double told(Choice choice, GazetteerEntry candidate) {
        if (choice.within.isEmpty()) {
            return 0;
        }
        String within = choice.within;
        String division = lexicon.division(within);
        for (GazetteerEntry larger : gazetteer.find(division == null ? within : division)) {
            boolean inside =
                    larger.isCountry()
                            ? larger.country().equals(candidate.country()) && !candidate.isCountry()
                            : larger.isProvince()
                                    && larger.country().equals(candidate.country())
                                    && larger.name().equals(candidate.province())
                                    && !candidate.isProvince();
            if (inside) {
                return 20;
            }
        }
        return 0;
    }

    /// What the article's other places tell.
    private static double support(Choice choice, GazetteerEntry candidate, List<Choice> others) {
        double country = 0;
        double province = 0;
        double near = 0;
        for (Choice other : others) {
            GazetteerEntry place = other.best;
            if (place == null || other.text.equals(choice.text)) {
                continue;
            }
            double voice = (other.filed ? 2 : 1) * Math.min(3, other.count);
            boolean same = place.country().equals(candidate.country());
            if (same && !place.country().isEmpty()) {
                country += voice;
            }
            boolean shares = same && !place.province().isEmpty();
            if (shares && place.province().equals(candidate.province())) {
                province += voice;
            }
            boolean point = place.isPopulated() && candidate.isPopulated();
            if (point && candidate.distance(place.latitude(), place.longitude()) < NEAR) {
                near += voice;
            }
        }
        return 0.8 * Math.min(3, country) + 1.0 * Math.min(3, province) + 0.6 * Math.min(3, near);
    }

    private static double closeness(GazetteerEntry candidate, GazetteerEntry home) {
        double score = candidate.country().equals(home.country()) ? 1 : 0;
        boolean same = !home.province().isEmpty() && home.province().equals(candidate.province());
        score += same ? 2 : 0;
        boolean near = candidate.distance(home.latitude(), home.longitude()) < NEAR;
        return near ? score + 1.5 : score;
    }

    private static Place place(PlaceMention mention, @Nullable GazetteerEntry entry) {
        if (entry == null) {
            return new Place.Unknown(mention.span(), mention.text());
        }
        boolean seat = mention.feature().startsWith("ADM") && entry.isPopulated();
        String feature = seat ? mention.feature() : entry.feature();
        return new Place.Resolved(
                mention.span(),
                mention.text(),
                entry.name(),
                entry.geonameid(),
                entry.latitude(),
                entry.longitude(),
                entry.isPopulated() && !seat ? entry.name() : null,
                null,
                entry.province().isEmpty() ? null : entry.province(),
                entry.country(),
                feature,
                resolution(feature));
    }

    /// PLOVER's level: 5 part of a city, 4 city, 3 district, 2 province, 1 country.
    private static int resolution(String feature) {
        return switch (feature) {
            case "PPLX" -> 5;
            case "ADM1" -> 2;
            case "PCLI", "TERR", "CONT", "OCN", "SEA", "GULF" -> 1;
            case "ADM2", "RGN", "ISL", "ISLS", "PEN", "STM", "MTS", "DSRT", "LK", "DLTA" -> 3;
            default -> 4;
        };
    }
}
