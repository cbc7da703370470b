package org.actant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.actant.context.Magnitude;
import org.actant.ontology.Status;
import org.actant.resolve.Participant;
import org.actant.resolve.Place;
import org.jspecify.annotations.Nullable;

/// Tells political events from sales, quarrels, accidents and ordinary crime. The codebook wants
/// events between politically relevant actors, so who takes part decides; where these are private
/// people of one country, or police and courts that deal with them, the sentence has to show what
/// makes it politics.
final class Relevance {
    /// Events that whoever suffers them makes political: *12 villagers were killed*.
    private static final Set<String> FORCE = Set.of("PROTEST", "COERCE", "ASSAULT");

    private static final String COERCE = "COERCE";
    private static final String ASSAULT = "ASSAULT";
    private static final String PROTEST = "PROTEST";
    private static final String VISIT = "visit";
    private static final String TARGETED = "targeted";
    private static final String RELEASE = "release";
    private static final String INVESTIGATE = "investigate";
    private static final String BUSINESS = "BUS";
    private static final String COMPANY = "MNC";

    /// Sectors of people who act for themselves.
    private static final Set<String> PRIVATE = Set.of("CVL", "CRM", "EDU", "MED", "AGR", BUSINESS);

    private static final String POLICE = "COP";

    /// Armed people whom nobody knows, and a passer-by who hits another.
    private static final String UNIDENTIFIED = "UAF";

    private static final String WORKERS = "LAB";
    private static final String OPPOSITION = "OPP";
    private static final String BEAT = "beat";
    private static final String SEXUAL = "sexual";

    /// Gangs, and armed people whom nobody knows.
    private static final Set<String> ARMED = Set.of("CRM", UNIDENTIFIED);

    private static final long MANY_DEAD = 3;

    /// What happens to people where they protest.
    private static final Set<String> AMID_PROTEST = Set.of("ASSAULT", "COERCE");

    /// What police do about ordinary crime, too.
    private static final Set<String> LEGAL_ACTS = Set.of("COERCE", "SANCTION");

    /// Contexts of ordinary crime.
    private static final Set<String> CRIME = Set.of("crime", "illegal_drugs");

    /// Modes that no ordinary crime has.
    private static final Set<String> WARLIKE =
            Set.of(
                    "suicide-attack",
                    "explosives",
                    "aerial",
                    "drone",
                    "heavy-weapons",
                    "crowd-control",
                    "unconventional",
                    "curfew",
                    "martial-law",
                    "censor",
                    "deport");

    /// Contexts that make an act among private people political.
    private static final Set<String> POLITICS =
            Set.of(
                    "military",
                    "intelligence",
                    "executive",
                    "election",
                    "political_institutions",
                    "pro_democracy",
                    "pro_autocracy",
                    "human_rights",
                    "rights_freedoms",
                    "repression",
                    "religion_ethnicity",
                    "diplomatic",
                    "territory",
                    "peacekeeping",
                    "asylum",
                    "migration",
                    "terrorism",
                    "corruption",
                    "cbrn");

    private Relevance() {}

    /// What a sentence tells beside an event.
    ///
    /// @param protest whether there was a protest
    /// @param attack whether there was an attack, also as what did it: *the attack killed twelve*
    record Amid(boolean protest, boolean attack) {}

    /// @param refused whether the event is that somebody refuses one
    /// @param amid what the rest of the sentence tells
    /// @param reportedFrom the country that the dateline tells, `null` where it tells none
    static boolean isPolitical(
            Event event, boolean refused, Amid amid, @Nullable String reportedFrom) {
        List<Participant> all = new ArrayList<>(event.actors());
        all.addAll(event.recipients());
        boolean denied = refused || event.status() == Status.NEGATED;
        if (denied && all.stream().noneMatch(Relevance::isKnown)) {
            return isReported(event);
        }
        if (amid.protest() && AMID_PROTEST.contains(event.type())) {
            return true;
        }
        if (all.isEmpty() || isOnlyPlaced(event)) {
            boolean placed = reportedFrom != null || !(event.place() instanceof Place.Unstated);
            return FORCE.contains(event.type())
                    && placed
                    && (event.type().equals(PROTEST)
                            || isShown(event)
                            || (event.type().equals(ASSAULT) && isReported(event)))
                    && (all.isEmpty() || !isPlaceItself(event) || isCounted(event));
        }
        if (isTravel(event) || isVisitAtHome(event, all) || isInquiryIntoThing(event)) {
            return false;
        }
        if (event.modes().contains(RELEASE)
                && event.recipients().stream().anyMatch(Relevance::isKnown)
                && !isOfCrime(event)) {
            return true;
        }
        List<Participant> known = event.actors().stream().filter(Relevance::isKnown).toList();
        List<Participant> leading = known.isEmpty() || FORCE.contains(event.type()) ? all : known;
        if (leading.stream().noneMatch(one -> isKnown(one) && !isBusiness(one))) {
            boolean unknown = all.stream().noneMatch(Relevance::isKnown);
            boolean force =
                    FORCE.contains(event.type())
                            && isShown(event)
                            && leading.stream().anyMatch(Relevance::isKnown);
            // A businessman who sues a foreign state.
            boolean abroad =
                    countries(all).size() > 1
                            && all.stream().anyMatch(one -> isKnown(one) && !isBusiness(one));
            return force
                    || abroad
                    || isMassacre(event, amid)
                    || (unknown && event.type().equals(PROTEST));
        }
        if (isAbuseAmongPeople(event, all)) {
            return false;
        }
        if (event.type().equals(PROTEST)
                || !isAmongPrivate(event, all)
                || isShown(event)
                || isMassacre(event, amid)) {
            return true;
        }
        // What police do counts unless the sentence tells of a crime.
        boolean police = event.actors().stream().anyMatch(one -> POLICE.equals(one.sector()));
        return police && !isOfCrime(event);
    }

    private static boolean isOfCrime(Event event) {
        return event.contexts().stream().anyMatch(one -> CRIME.contains(one.name()));
    }

    /// Whether an event that is named in passing is told all the same: for force, who used it or
    /// how many it struck.
    static boolean isTold(Event event) {
        return !FORCE.contains(event.type())
                || event.actors().stream().anyMatch(Relevance::isKnown)
                || event.modes().contains(TARGETED)
                || isCounted(event);
    }

    /// Whether a country or town is all that is known of an act of force: *murder in Italy*.
    private static boolean isOnlyPlaced(Event event) {
        return FORCE.contains(event.type())
                && !event.type().equals(PROTEST)
                && event.actors().stream().noneMatch(Relevance::isKnown)
                && (event.actors().isEmpty() || !event.type().equals(COERCE))
                && event.recipients().stream().allMatch(one -> one.sector() == null);
    }

    /// Whether whoever suffers it is just where it happened: *the attack in Kabul*.
    private static boolean isPlaceItself(Event event) {
        return event.place() instanceof Place.Resolved place
                && event.recipients().stream().allMatch(one -> one.span().overlaps(place.span()));
    }

    /// *Police are investigating the fire*: what they do about ordinary crime and accidents.
    private static boolean isInquiryIntoThing(Event event) {
        return event.modes().contains(INVESTIGATE)
                && event.recipients().isEmpty()
                && event.actors().stream().allMatch(one -> isOfTheLaw(one))
                && !isShown(event);
    }

    private static boolean isOfTheLaw(Participant participant) {
        String sector = participant.sector();
        return sector == null
                ? !isKnown(participant)
                : POLICE.equals(sector) || sector.equals("SOC");
    }

    /// Whether the text says how many it struck: an attack that is no more than named is what
    /// somebody speaks about.
    private static boolean isCounted(Event event) {
        Magnitude size = event.magnitude();
        return size.dead() != null || size.injured() != null || size.arrested() != null;
    }

    /// *The team landed at the airport*: people of no office who go where nobody receives them.
    private static boolean isTravel(Event event) {
        return event.modes().contains(VISIT)
                && event.actors().stream().allMatch(one -> one.sector() == null)
                && event.recipients().stream().noneMatch(Relevance::isKnown);
    }

    /// *Lawmakers return to the capital*: going about in one's own country.
    private static boolean isVisitAtHome(Event event, List<Participant> participants) {
        return event.modes().contains(VISIT)
                && !event.recipients().isEmpty()
                && event.actors().stream().allMatch(one -> one.sector() != null)
                && participants.stream().allMatch(one -> one.code() != null)
                && countries(participants).size() == 1;
    }

    /// Whether somebody who stands for a state or a group tells of it.
    private static boolean isReported(Event event) {
        Participant speaker = event.speaker();
        if (speaker == null || !isKnown(speaker) || isBusiness(speaker)) {
            return false;
        }
        String sector = speaker.sector();
        return sector == null || !(PRIVATE.contains(sector) || POLICE.equals(sector));
    }

    private static boolean isKnown(Participant participant) {
        return participant.sector() != null || participant.code() != null;
    }

    private static boolean isBusiness(Participant participant) {
        return BUSINESS.equals(participant.sector()) || COMPANY.equals(participant.code());
    }

    /// Whether nobody takes part but private people of one country, and the law that deals with
    /// them.
    private static boolean isAmongPrivate(Event event, List<Participant> participants) {
        for (Participant participant : participants) {
            String sector = participant.sector();
            boolean law = LEGAL_ACTS.contains(event.type()) && POLICE.equals(sector);
            boolean ordinary = sector == null ? !isKnown(participant) : PRIVATE.contains(sector);
            // Demonstrators are civilians who stand against somebody.
            ordinary &=
                    !FORCE.contains(event.type())
                            || !participant.otherSectors().contains(OPPOSITION);
            ordinary |= UNIDENTIFIED.equals(sector) && event.modes().contains(BEAT);
            if (!law && !ordinary && !isBusiness(participant)) {
                return false;
            }
        }
        return countries(participants).size() <= 1;
    }

    /// *Bandits killed seven people*, *the attack killed twelve*: more than one person does to
    /// another.
    private static boolean isMassacre(Event event, Amid amid) {
        Magnitude.Count dead = event.magnitude().dead();
        return event.type().equals(ASSAULT)
                && dead != null
                && dead.least() >= MANY_DEAD
                && (amid.attack() || !event.actors().isEmpty())
                && event.actors().stream().allMatch(Relevance::isArmed);
    }

    private static boolean isArmed(Participant participant) {
        String sector = participant.sector();
        return sector != null && ARMED.contains(sector);
    }

    /// Abuse by one who acts for himself: what else the sentence speaks of does not make it
    /// politics.
    private static boolean isAbuseAmongPeople(Event event, List<Participant> participants) {
        return event.modes().contains(SEXUAL)
                && countries(participants).size() <= 1
                && participants.stream()
                        .allMatch(one ->
                                !isKnown(one)
                                        || PRIVATE.contains(String.valueOf(one.sector()))
                                        || WORKERS.equals(one.sector()));
    }

    private static Set<String> countries(List<Participant> participants) {
        Set<String> countries = new TreeSet<>();
        for (Participant participant : participants) {
            if (participant.code() != null) {
                countries.add(participant.code());
            }
        }
        return countries;
    }

    private static boolean isShown(Event event) {
        return event.modes().stream().anyMatch(WARLIKE::contains)
                || event.contexts().stream().anyMatch(context -> POLITICS.contains(context.name()));
    }
}
