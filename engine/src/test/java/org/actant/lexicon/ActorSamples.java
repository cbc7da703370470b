package org.actant.lexicon;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small world for tests.
public final class ActorSamples {
    private ActorSamples() {}

    public static ActorLexicon lexicon() {
        return ActorLexicon.read(tables());
    }

    public static ActorTables tables() {
        Map<String, String> texts = new TreeMap<>();
        texts.put(
                "codes",
                table(
                        "code kind name",
                        "GOV|sector|government",
                        "MIL|sector|military",
                        "REB|sector|rebels",
                        "CVL|sector|civilians",
                        "OPP|sector|opposition",
                        "PRE|sector|partially recognised",
                        "ELI|sector|elites",
                        "COP|sector|police",
                        "PTY|sector|parties",
                        "BUS|sector|business",
                        "SPY|sector|intelligence",
                        "MED|sector|health",
                        "UNO|international|United Nations",
                        "IGO|international|organisations",
                        "GRL|folded|DNK"));
        texts.put(
                "countries",
                table(
                        "code iso2 fips cow cow_code name aliases",
                        "HTI|HT|HA|41|HAI|Haiti|Republic of Haiti",
                        "DNK|DK|DA|390|DEN|Denmark|-",
                        "ETH|ET|ET|530|ETH|Ethiopia|-",
                        "GEO|GE|GG|372|GRG|Georgia|-",
                        "USA|US|US|2|USA|United States|U.S.;US",
                        "KEN|KE|KE|501|KEN|Kenya|-"));
        texts.put(
                "places",
                table(
                        "name aliases code sector other_sectors kind",
                        "Nairobi|-|KEN|GOV|-|capital",
                        "Mombasa|-|KEN|-|-|city",
                        "Abkhazia|-|GEO|PRE|-|disputed"));
        texts.put(
                "organisations",
                table(
                        "name aliases code sector other_sectors from to",
                        "United Nations|UN;U.N.|UNO|-|-||",
                        "World Health Organization|WHO|UNO|MED|-||"));
        texts.put(
                "members",
                table(
                        "organisation country from to",
                        "World Health Organization|DNK|1948-07-07|",
                        "World Health Organization|HTI|1947|1969-12-31",
                        "World Health Organization|HTI|1971-03|"));
        texts.put(
                "groups",
                table(
                        "name aliases code sector other_sectors from to",
                        "Coast Front|CF|KEN|REB|-|1990|2004-06-30",
                        "Coast Front|CF|KEN|PTY|OPP|2004-07-01|",
                        "Hill Army|-|HTI|REB|-||"));
        texts.put(
                "agencies",
                table(
                        "name aliases code sector other_sectors from to",
                        "Central Intelligence Agency|CIA|USA|SPY|-||"));
        texts.put("companies", table("name aliases code sector other_sectors from to"));
        texts.put(
                "terms",
                table(
                        "country office person from to sector",
                        "HTI|President|Jean Dulac|2017-02-07|2021-07-07|GOV",
                        "HTI|Prime Minister|Marc Lenoir|2021-07-20|2024-04-24|GOV",
                        "KEN|President|Amos Kibet|2013-04-09||GOV",
                        "UNO|Secretary-General of the United Nations|Marc Lenoir|2024-05-01||-"));
        texts.put(
                "officials",
                table(
                        "country office person from to sector",
                        "KEN|Governor of Mombasa|Ruth Barasa|2017-08-22||GOV",
                        "KEN|Deputy Mayor|Ann Mwangi|2013||GOV",
                        "KEN|Deputy Mayor|Paul Njoroge|2015||GOV"));
        texts.put(
                "persons",
                table(
                        "person aliases country sector other_sectors from to note",
                        "Jean Dulac|Jean Dülac|-|-|-|||",
                        "Rosa Otieno|-|KEN|CVL|OPP|2010||activist"));
        texts.put(
                "demonyms",
                table(
                        "code scope sectors adjectives singulars plurals",
                        "HTI|state|-|Haitian|Haitian|Haitians",
                        "DNK|state|-|Danish|Dane|Danes",
                        "ETH|state|-|Ethiopian|Ethiopian|Ethiopians",
                        "KEN|state|-|Kenyan|Kenyan|Kenyans",
                        "KEN|part|-|Coastal|-|-"));
        texts.put(
                "actors-peoples",
                table(
                        "adjectives people code sector other_sectors",
                        "Luo|Luos|KEN|CVL|-",
                        "Tuareg|Tuaregs|-|CVL|-"));
        texts.put(
                "actors-offices",
                table(
                        "office phrases",
                        "President|president;head of state",
                        "Prime Minister|prime minister;premier",
                        "Deputy Mayor|deputy mayor"));
        texts.put(
                "actors-cues",
                table(
                        "kind words",
                        "partitive|dozens;hundreds;group",
                        "former|former",
                        "company-form|Ltd",
                        "no-actor|roulette",
                        "named-after|accords",
                        "courtesy|Mr",
                        "parties|sides",
                        "common-surname|Lenoir",
                        "feminine|Rosa",
                        "masculine|Amos;Jean",
                        "collegial|ambassador;deputy",
                        "group-noun|group",
                        "country-noun|country",
                        "person-noun|leader",
                        "collective|police",
                        "borrowed|backed",
                        "borrowed-prefix|pro",
                        "senior-officer|general",
                        "highest-office|president;prime minister",
                        "vague-title|leader"));
        texts.put(
                "roles",
                table(
                        "role plural sector other_sectors kind",
                        "president|presidents|GOV|-|leader",
                        "prime minister|prime ministers|GOV|-|person",
                        "minister|ministers|GOV|-|person",
                        "leader|leaders|GOV|-|leader",
                        "soldier|soldiers|MIL|-|person",
                        "rebel|rebels|REB|-|person",
                        "police|police|COP|-|group",
                        "government|governments|GOV|-|group",
                        "spokesman|spokesmen|GOV|-|leader",
                        "official|officials|GOV|-|leader",
                        "governor|governors|GOV|-|person",
                        "deputy mayor|deputy mayors|GOV|-|person",
                        "warplane|warplanes|MIL|-|thing",
                        "village|villages|CVL|-|site",
                        "opposition|opposition|OPP|-|modifier",
                        "lawmaker|lawmakers|GOV|-|person"));
        return new ActorTables(texts, List.of());
    }

    /// Columns separated by blanks, fields by bars.
    static String table(String columns, String... rows) {
        StringBuilder table = new StringBuilder(columns.replace(' ', '\t')).append('\n');
        for (String row : rows) {
            table.append(row.replace('|', '\t')).append('\n');
        }
        return table.toString();
    }
}
