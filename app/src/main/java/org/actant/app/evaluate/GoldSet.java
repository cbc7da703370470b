package org.actant.app.evaluate;

import java.util.List;
import org.actant.Engine;
import org.actant.app.json.Json;

/// Gold data of one kind, with its way of scoring.
public interface GoldSet {
    /// The scores as tables of text.
    String evaluate(List<Json.Fields> records, Engine engine);

    /// The set of this name in `actant eval`.
    static GoldSet named(String name) {
        return switch (name) {
            case "events" -> new EventSet();
            case "relations" -> new RelationSet();
            case "actors" -> new ActorSet();
            case "quotations" -> new QuotationSet();
            case "times" -> new TimeSet();
            case "places" -> new PlaceSet();
            case "eventlocations" -> new EventLocationSet();
            case "eventdates" -> new EventDateSet();
            case "countries" -> new CountrySet();
            case "status" -> new StatusSet();
            case "stories" -> new StorySet();
            case "relevance" -> new RelevanceSet();
            case "records" -> new RecordSet();
            default -> throw new IllegalArgumentException("Not a set: " + name);
        };
    }
}
