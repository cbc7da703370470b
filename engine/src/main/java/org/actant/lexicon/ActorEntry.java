package org.actant.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a stretch of words can mean when it names someone who acts or is acted on.
public sealed interface ActorEntry {
    /// A state, or one of the few territories the codebook treats as one.
    record Country(String code, String name) implements ActorEntry {}

    /// A place that stands for those who live in it or rule from it.
    ///
    /// @param sector `GOV` for a capital or a seat of power, `null` for other places
    record Place(
            String name,
            String code,
            @Nullable String sector,
            List<String> otherSectors,
            PlaceKind kind)
            implements ActorEntry {
        public Place {
            otherSectors = List.copyOf(otherSectors);
        }
    }

    enum PlaceKind {
        /// A capital: stands for its government.
        CAPITAL,
        /// A building or district that stands for those who work in it: the Kremlin.
        SEAT,
        /// Belongs to a state without being part of it.
        DEPENDENCY,
        /// Governs itself without being recognised.
        DISPUTED,
        REGION,
        CITY
    }

    /// An organisation, group, agency or company.
    ///
    /// @param code country, or one of the codebook's international codes; `null` where neither
    ///   holds
    /// @param period when it existed under this standing
    /// @param own whether it comes from a user's own table
    record Body(
            String name,
            @Nullable String code,
            @Nullable String sector,
            List<String> otherSectors,
            ActorPeriod period,
            BodyKind kind,
            boolean own)
            implements ActorEntry {
        public Body {
            otherSectors = List.copyOf(otherSectors);
        }
    }

    enum BodyKind {
        ORGANISATION,
        GROUP,
        AGENCY,
        COMPANY
    }

    /// A person with the offices they held and what else they were known as.
    ///
    /// @param terms by first day
    /// @param standings by first day
    record Person(String name, List<Term> terms, List<Standing> standings) implements ActorEntry {
        public Person {
            terms = List.copyOf(terms);
            standings = List.copyOf(standings);
        }
    }

    /// A surname alone, and everybody in the lexicon who bears it.
    record Surname(String name, List<Person> bearers) implements ActorEntry {
        public Surname {
            bearers = List.copyOf(bearers);
        }
    }

    /// An office held.
    ///
    /// @param code country, or `UNO EUR IGO` for the head of an organisation
    /// @param office as newspapers write it: *Prime Minister*
    /// @param sector `null` for heads of international organisations
    record Term(
            String code,
            String office,
            String person,
            ActorPeriod period,
            @Nullable String sector) {}

    /// What somebody without an office was known as: rebel leader, dissident, general.
    record Standing(
            @Nullable String code,
            @Nullable String sector,
            List<String> otherSectors,
            ActorPeriod period,
            String note) {
        public Standing {
            otherSectors = List.copyOf(otherSectors);
        }
    }

    /// A word for what or who is of a country: *Haitian*, *Danes*.
    ///
    /// @param state whether it stands for the whole country, and not for a part of it: *Scottish*
    record Demonym(String code, boolean state, List<String> sectors, Form form)
            implements ActorEntry {
        public Demonym {
            sectors = List.copyOf(sectors);
        }
    }

    /// An ethnic or religious group, where one country is clearly implied with its code.
    record People(
            String name,
            @Nullable String code,
            @Nullable String sector,
            List<String> otherSectors,
            Form form)
            implements ActorEntry {
        public People {
            otherSectors = List.copyOf(otherSectors);
        }
    }

    /// How a word for people is used.
    enum Form {
        ADJECTIVE,
        SINGULAR,
        PLURAL
    }

    /// A word for what someone does or is: *soldiers*, *prime minister*, *court*.
    ///
    /// @param name the singular
    /// @param sector the sector of those who are meant
    record Role(
            String name, String sector, List<String> otherSectors, RoleKind kind, boolean plural)
            implements ActorEntry {
        public Role {
            otherSectors = List.copyOf(otherSectors);
        }
    }

    enum RoleKind {
        PERSON,
        GROUP,
        /// Speaks or acts for a body, and takes its sector where the body is named: *spokesman*.
        LEADER,
        /// A weapon or vehicle, standing for those who use it: *warplanes*.
        THING,
        /// A building, vessel or place, standing for those in it: *village*.
        SITE,
        /// Only tells something about the word it stands before: *opposition*, *former*.
        MODIFIER
    }

    /// A word that has a part to play in reading the phrase around it.
    record Cue(String name, CueKind kind) implements ActorEntry {}

    enum CueKind {
        /// Counts or gathers what its *of* phrase names: *dozens*, *team*.
        PARTITIVE,
        /// The office is no longer held: *former*.
        FORMER,
        /// Ends the name of a company: *Inc*.
        COMPANY_FORM,
        /// Comes before a person's name and tells no sector: *Mr*.
        COURTESY,
        /// Two or more who were mentioned before: *sides*.
        PARTIES,
        /// A thing that never acts, whatever stands before it: *roulette* in *Russian roulette*.
        NO_ACTOR,
        /// A thing that bears the name of the place it comes from: *accords* in *Oslo accords*.
        NAMED_AFTER
    }
}
