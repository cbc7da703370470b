package org.actant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.actant.context.Binding;
import org.actant.context.ContextFinder;
import org.actant.context.Magnitude;
import org.actant.context.MagnitudeFinder;
import org.actant.context.Quotation;
import org.actant.context.StatusFinder;
import org.actant.context.StatusRules;
import org.actant.context.Time;
import org.actant.context.TimeAnchor;
import org.actant.event.EventDraft;
import org.actant.event.EventFinder;
import org.actant.lexicon.Frame;
import org.actant.mention.ActorMention;
import org.actant.mention.ActorMentions;
import org.actant.mention.NumberMention;
import org.actant.mention.TimeMention;
import org.actant.ontology.Ontology;
import org.actant.ontology.Status;
import org.actant.parse.Tree;
import org.actant.parse.Upos;
import org.actant.resolve.ActorResolver;
import org.actant.resolve.ActorSetting;
import org.actant.resolve.Participant;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Turns event drafts into coded events: status, time, place, speaker, codes, scores.
final class EventCoder {
    /// An event that ended longer ago than this is told as background.
    private static final int BACKGROUND_DAYS = 180;

    private static final int ID_BYTES = 8;

    /// Events that verbs of announcing name: *called a strike*, *scheduled a meeting*.
    private static final Set<String> ANNOUNCED = Set.of("PROTEST", "CONSULT");

    private final Ontology ontology;
    private final StatusFinder statuses;
    private final TimeAnchor times;
    private final ContextFinder contexts;
    private final MagnitudeFinder magnitudes;
    private final PlaceBinder places;
    private final EventFinder events;
    private final ActorResolver resolver;

    EventCoder(
            Ontology ontology,
            EventFinder events,
            ActorResolver resolver,
            StatusFinder statuses,
            TimeAnchor times,
            ContextFinder contexts,
            MagnitudeFinder magnitudes,
            PlaceBinder places) {
        this.ontology = ontology;
        this.events = events;
        this.resolver = resolver;
        this.statuses = statuses;
        this.times = times;
        this.contexts = contexts;
        this.magnitudes = magnitudes;
        this.places = places;
    }

    /// What became of a draft.
    enum Verdict {
        CODED,
        /// It is nothing that the codebook wants: a sale, a quarrel, an accident.
        NOT_POLITICAL,
        /// The codebook dropped what CAMEO calls it: an appeal, a statement.
        DROPPED,
        /// An event of the same sentence says it.
        REPEATS
    }

    /// A draft as it would be coded, and whether it is.
    record Outcome(EventDraft draft, Event event, Verdict verdict) {}

    /// Codes one sentence's drafts, in their order, and leaves out what is no political event.
    List<Event> code(Scene scene, Tree tree, List<EventDraft> drafts) {
        return coded(outcomes(scene, tree, drafts));
    }

    static List<Event> coded(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.CODED)
                .map(Outcome::event)
                .toList();
    }

    /// What becomes of one sentence's drafts, in their order.
    List<Outcome> outcomes(Scene scene, Tree tree, List<EventDraft> drafts) {
        List<Event> events = new ArrayList<>();
        List<Event> told = drafts.stream().map(draft -> code(scene, tree, draft)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            EventDraft draft = drafts.get(index);
            Event event = told.get(index);
            Verdict verdict = Verdict.CODED;
            if (!ontology.hasEvent(event.cameo())) {
                verdict = Verdict.DROPPED;
            } else if ((isMentioned(tree, draft) && !Relevance.isTold(event))
                    || !Relevance.isPolitical(
                            event,
                            isRefused(draft, event),
                            amid(index, drafts, told),
                            scene.reportedFrom())) {
                verdict = Verdict.NOT_POLITICAL;
            } else if (repeats(event, events) || isToldByVerb(index, drafts, told)) {
                verdict = Verdict.REPEATS;
            } else {
                events.add(event);
            }
            outcomes.add(new Outcome(draft, event, verdict));
        }
        return outcomes;
    }

    private static Relevance.Amid amid(int index, List<EventDraft> drafts, List<Event> told) {
        boolean protest = false;
        boolean attack = EventFinder.holdsBySubject(drafts.get(index).frame());
        for (int other = 0; other < told.size(); other++) {
            Event event = told.get(other);
            boolean happened =
                    event.status() == Status.ACTUAL || event.status() == Status.HISTORICAL;
            protest |= happened && event.type().equals("PROTEST");
            // Earthquakes destroy, too.
            boolean attacks = event.type().equals("ASSAULT") && !event.modes().contains("destroy");
            attack |= happened && other != index && attacks;
        }
        return new Relevance.Amid(protest, attack);
    }

    /// *They will not end the strike*: a refusal of what the frame names.
    private static boolean isRefused(EventDraft draft, Event event) {
        return event.type().equals("REJECT") && !draft.type().equals(event.type());
    }

    /// Whether a noun names an event in passing that the reader is taken to know: *condolences
    /// after the attack*, *denied a part in Monday's beating*.
    private boolean isMentioned(Tree tree, EventDraft draft) {
        int trigger = draft.trigger();
        return draft.frame().wordClass() == Frame.WordClass.NOUN
                && (tree.is(trigger, "obl") || tree.is(trigger, "nmod"))
                && events.isDefinite(tree, trigger)
                && events.arguments(tree).lightVerbOver(trigger) < 0;
    }

    /// *agreed to cooperate* is one AGREE, although cooperation to come is AGREE as well; *hosted
    /// him for talks* is one CONSULT.
    private static boolean repeats(Event event, List<Event> before) {
        for (Event other : before) {
            boolean same =
                    switch (event.type()) {
                        case "AGREE" -> other.actors().equals(event.actors());
                        case "CONSULT" ->
                                other.status() == event.status()
                                        && everybody(other).equals(everybody(event));
                        default -> false;
                    };
            if (same && other.type().equals(event.type())) {
                return true;
            }
        }
        return false;
    }

    private static Set<Participant> everybody(Event event) {
        Set<Participant> everybody = new HashSet<>(event.actors());
        everybody.addAll(event.recipients());
        return everybody;
    }

    /// *Died in police custody after being arrested*: the noun tells what the verb tells.
    private static boolean isToldByVerb(int index, List<EventDraft> drafts, List<Event> told) {
        Event event = told.get(index);
        if (drafts.get(index).frame().wordClass() != Frame.WordClass.NOUN
                || event.recipients().isEmpty()) {
            return false;
        }
        for (int other = 0; other < told.size(); other++) {
            Event same = told.get(other);
            boolean one =
                    drafts.get(other).frame().wordClass() == Frame.WordClass.VERB
                            && same.type().equals(event.type())
                            && same.modes().equals(event.modes())
                            && same.status() == event.status()
                            && areSame(same.recipients(), event.recipients());
            boolean fits =
                    same.actors().isEmpty()
                            || event.actors().isEmpty()
                            || areSame(same.actors(), event.actors());
            if (one && fits) {
                return true;
            }
        }
        return false;
    }

    private static boolean areSame(List<Participant> some, List<Participant> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int index = 0; index < some.size(); index++) {
            if (!isSame(some.get(index), others.get(index))) {
                return false;
            }
        }
        return true;
    }

    private Event code(Scene scene, Tree tree, EventDraft draft) {
        Frame frame = draft.frame();
        int trigger = draft.trigger();
        StatusFinder.Finding finding = status(tree, trigger);
        Time time = time(scene, tree, draft);
        LocalDate day = day(time, scene.published());
        Span words = tree.span(draft.words().getFirst(), draft.words().getLast());
        List<Participant> actors = participants(scene, tree, draft.actors(), day);
        Participant speaker = speaker(scene, words, day);
        StatusRules.Coded coded = StatusRules.code(draft.type(), frame.modes(), finding);
        if (coded.status() == Status.FUTURE
                && finding.intended()
                && StatusRules.isForce(coded.event())
                && isAnnounced(actors, speaker)) {
            coded = StatusRules.threat(coded.event(), coded.modes());
        }
        String own = own(draft, coded) ? frame.cameo() : null;
        String cameo = own == null ? ontology.cameo(coded.event(), coded.modes()) : own;
        return new Event(
                id(scene, words, frame),
                coded.event(),
                coded.modes(),
                contexts(tree),
                ontology.event(coded.event()).quad(),
                ontology.score(coded.event(), coded.modes()),
                cameo,
                ontology.goldstein(cameo),
                own(draft, coded)
                        ? atDate(coded.status(), time, scene.published())
                        : coded.status(),
                actors,
                participants(scene, tree, draft.recipients(), day),
                speaker,
                time,
                places.find(scene, tree, trigger),
                magnitude(scene, tree, trigger),
                words,
                frame.id(),
                draft.score(),
                draft.also().stream().map(EventCoder::alternative).toList(),
                tree.sentence().index());
    }

    /// Whether who acts says so himself, or somebody of his country: others only foretell it.
    private static boolean isAnnounced(List<Participant> actors, @Nullable Participant speaker) {
        return !actors.isEmpty()
                && (speaker == null
                        || actors.stream()
                                .anyMatch(actor ->
                                        actor.code() != null
                                                && actor.code().equals(speaker.code())));
    }

    /// Whether the event is the frame's own. What the codebook codes for an event to come, such as
    /// AGREE for *will meet on Friday*, is not at the day of that event.
    private static boolean own(EventDraft draft, StatusRules.Coded coded) {
        return coded.event().equals(draft.type());
    }

    /// What the words around a trigger say about its status.
    StatusFinder.Finding status(Tree tree, int trigger) {
        return statuses.find(tree, trigger, events.arguments(tree).lightVerbOver(trigger));
    }

    /// When and where what a token names took place.
    Occurrence occurrence(Scene scene, Tree tree, int token) {
        return new Occurrence(time(scene, tree, token), places.find(scene, tree, token));
    }

    private static Event.Alternative alternative(EventDraft.Reading reading) {
        return new Event.Alternative(
                reading.type(), reading.frame().modes(), reading.frame().id(), reading.score());
    }

    private List<Event.Context> contexts(Tree tree) {
        return contexts.find(tree).entrySet().stream()
                .map(entry -> new Event.Context(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Time time(Scene scene, Tree tree, int trigger) {
        int sentence = tree.sentence().index();
        List<TimeMention> candidates =
                scene.times().stream().filter(time -> time.sentence() == sentence).toList();
        TimeMention mention =
                Binding.nearest(
                        tree,
                        trigger,
                        candidates,
                        time -> tree.headOf(time.firstToken(), time.lastToken()));
        if (mention == null) {
            return new Time.Unstated();
        }
        int before = mention.firstToken() - 1;
        Time when =
                times.when(mention, before < 0 ? "" : tree.form(before).toLowerCase(Locale.ROOT));
        int governor = tree.head(tree.headOf(mention.firstToken(), mention.lastToken()));
        boolean other =
                governor != Tree.ROOT && governor != trigger && tree.upos(governor) == Upos.NOUN;
        // *Fell to the lowest level since May*: the level lasts since then, not the fall.
        return when instanceof Time.Since && other ? new Time.Unstated() : when;
    }

    /// When a draft's event took place. *Stepped up security for next week's summit*: it is the
    /// summit that is next week; but a strike that was called may be to come.
    private Time time(Scene scene, Tree tree, EventDraft draft) {
        Time time = time(scene, tree, draft.trigger());
        boolean past =
                atDate(Status.ACTUAL, time, scene.published()) == Status.FUTURE
                        && isPast(tree, draft.trigger())
                        && !ANNOUNCED.contains(draft.type());
        return past ? new Time.Unstated() : time;
    }

    /// Whether a verb's form says that it has been done: *stepped up*, *has stepped up*.
    private static boolean isPast(Tree tree, int verb) {
        boolean finite = tree.xpos(verb).equals("VBD");
        boolean perfect = false;
        for (int child : tree.children(verb)) {
            if (tree.relation(child).equals("aux")) {
                if (tree.xpos(child).equals("MD")) {
                    return false;
                }
                perfect |= tree.xpos(verb).equals("VBN");
            }
        }
        return finite || perfect;
    }

    private Magnitude magnitude(Scene scene, Tree tree, int trigger) {
        int sentence = tree.sentence().index();
        List<NumberMention> numbers =
                scene.numbers().stream().filter(number -> number.sentence() == sentence).toList();
        return magnitudes.find(tree, trigger, numbers);
    }

    /// The day that an event's actors are looked up at: its own, else the report's.
    static @Nullable LocalDate day(Time time, @Nullable LocalDate published) {
        return switch (time) {
            case Time.Stated stated -> stated.first();
            case Time.Since since -> since.first();
            case Time.Unstated unstated -> published;
        };
    }

    /// PLOVER, *Auxiliary modes*: what ended long before the report is historical, what is dated
    /// after it is future.
    private static Status atDate(Status status, Time time, @Nullable LocalDate published) {
        if (status != Status.ACTUAL || published == null) {
            return status;
        }
        return switch (time) {
            case Time.Stated stated -> {
                if (stated.first().isAfter(published)) {
                    yield Status.FUTURE;
                }
                yield stated.last().isBefore(published.minusDays(BACKGROUND_DAYS))
                        ? Status.HISTORICAL
                        : Status.ACTUAL;
            }
            case Time.Since since -> Status.ACTUAL;
            case Time.Unstated unstated -> Status.ACTUAL;
        };
    }

    /// Who is coded for the phrases with these heads.
    List<Participant> participants(
            Scene scene, Tree tree, List<Integer> heads, @Nullable LocalDate day) {
        List<Participant> participants = new ArrayList<>();
        ActorMentions actors = scene.actors().get(tree.sentence().index());
        SceneNominals nominals = new SceneNominals(scene, tree);
        for (int head : heads) {
            ActorMention known = nominals.at(head);
            if (known == null && !nominals.isSite(head)) {
                participants.add(deed(scene, tree, head));
                continue;
            }
            ActorMention mention = known == null ? actors.nearest(head) : known;
            if (mention == null) {
                continue;
            }
            for (Participant participant : named(scene, mention, day)) {
                if (participants.stream().noneMatch(other -> isSame(other, participant))) {
                    participants.add(participant);
                }
            }
        }
        return participants;
    }

    /// What somebody is blamed for where nobody says who did it: *condemned the bombing*.
    private static Participant deed(Scene scene, Tree tree, int head) {
        int first = tree.first(head);
        while (tree.is(first, "case") && tree.head(first) == head) {
            first++;
        }
        Span words = tree.span(first, head);
        return new Participant(
                words,
                words.of(scene.document().article().text()),
                null,
                null,
                List.of(),
                null,
                null,
                "a deed, of which the text does not say who did it");
    }

    /// Whom a mention names; inside somebody's words, *we* is the one who speaks.
    private List<Participant> named(Scene scene, ActorMention mention, @Nullable LocalDate day) {
        ActorMention named = named(scene, mention);
        ActorSetting setting = new ActorSetting(day, country(scene, named, day));
        Quotation quotation = scene.speeches().around(mention.span());
        ActorMention speaker =
                quotation == null || quotation.speaker() == null
                        ? null
                        : mention(scene, quotation.speaker());
        if (quotation != null && speaker != null && mention.kind() == ActorMention.Kind.PRONOUN) {
            Tree tree = scene.trees().get(mention.sentence());
            List<ActorMention> spoken =
                    scene.links().antecedents(mention, tree.form(mention.head()), speaker);
            if (spoken.contains(speaker) || !spoken.equals(scene.links().antecedents(mention))) {
                List<Participant> speakers =
                        resolver.resolve(scene.actors(), scene.links(), speaker, setting);
                if (quotation.kind() == Quotation.Kind.INDIRECT) {
                    return speakers;
                }
                return speakers.stream()
                        .map(participant -> standingFor(participant, tree, mention))
                        .toList();
            }
        }
        return resolver.resolve(scene.actors(), scene.links(), named, setting);
    }

    /// The mention in the same sentence that a pronoun stands for, if it stands for one; else the
    /// mention itself.
    private static ActorMention named(Scene scene, ActorMention mention) {
        if (mention.kind() != ActorMention.Kind.PRONOUN) {
            return mention;
        }
        List<ActorMention> antecedents = scene.links().antecedents(mention);
        boolean near =
                antecedents.size() == 1
                        && antecedents.getFirst().sentence() == mention.sentence()
                        && antecedents.getFirst().kind() != ActorMention.Kind.PRONOUN;
        return near ? antecedents.getFirst() : mention;
    }

    /// The country that a role without one belongs to, where this sentence and the one before leave
    /// no doubt (*armed gangs* in a report on Haiti), or the dateline tells it.
    private @Nullable String country(Scene scene, ActorMention mention, @Nullable LocalDate day) {
        if (mention.kind() != ActorMention.Kind.ROLE) {
            return null;
        }
        int sentence = mention.sentence();
        String near =
                resolver.supportedCountry(
                        scene.actors().subList(Math.max(0, sentence - 1), sentence + 1), day);
        if (near != null || scene.reportedFrom() == null) {
            return near;
        }
        // *The government* in a report from Lilongwe, where the sentence names no country at all.
        List<ActorMentions> own = scene.actors().subList(sentence, sentence + 1);
        return resolver.countries(own, day).isEmpty() ? scene.reportedFrom() : null;
    }

    /// The speaker, at the pronoun's place in the text.
    private static Participant standingFor(Participant speaker, Tree tree, ActorMention pronoun) {
        return new Participant(
                pronoun.span(),
                tree.form(pronoun.head()),
                speaker.code(),
                speaker.sector(),
                speaker.otherSectors(),
                speaker.name(),
                speaker.office(),
                "stands for the speaker; " + speaker.reason());
    }

    private static boolean isSame(Participant one, Participant other) {
        return one.span().equals(other.span()) && Objects.equals(one.name(), other.name());
    }

    private @Nullable Participant speaker(Scene scene, Span words, @Nullable LocalDate day) {
        Quotation quotation = scene.speeches().around(words);
        Span speaker = quotation == null ? null : quotation.speaker();
        return speaker == null ? null : participant(scene, speaker, day);
    }

    /// Who these words name.
    private @Nullable Participant participant(Scene scene, Span words, @Nullable LocalDate day) {
        ActorMention mention = mention(scene, words);
        return mention == null
                ? null
                : resolver.resolve(
                                scene.actors(), scene.links(), mention, new ActorSetting(day, null))
                        .getFirst();
    }

    /// The actor that these words are about.
    private @Nullable ActorMention mention(Scene scene, Span words) {
        for (Tree tree : scene.trees()) {
            if (tree.sentence().span().contains(words)) {
                int first = tree.tokenAt(words.start());
                int last = tree.tokenAt(words.end() - 1);
                return first < 0 || last < first
                        ? null
                        : scene.actors()
                                .get(tree.sentence().index())
                                .nearest(
                                        events.arguments(tree)
                                                .antecedent(tree.headOf(first, last)));
            }
        }
        return null;
    }

    /// Every mention of the article, in reading order.
    List<Reading.Mention> mentions(Scene scene) {
        List<Reading.Mention> mentions = new ArrayList<>();
        for (ActorMentions actors : scene.actors()) {
            for (ActorMention mention : actors.mentions()) {
                if (mention.isActor()) {
                    named(scene, mention, scene.published())
                            .forEach(participant ->
                                    mentions.add(new Reading.Mention.Actor(participant)));
                }
            }
        }
        for (int index = 0; index < scene.places().size(); index++) {
            mentions.add(
                    new Reading.Mention.OfPlace(
                            scene.places().get(index).span(), scene.located().get(index)));
        }
        for (TimeMention time : scene.times()) {
            mentions.add(new Reading.Mention.OfTime(time.span(), time.type().name(), time.value()));
        }
        for (NumberMention number : scene.numbers()) {
            mentions.add(
                    new Reading.Mention.OfNumber(number.span(), number.least(), number.most()));
        }
        mentions.sort(Comparator.comparing(Reading.Mention::span));
        return mentions;
    }

    /// The article's quotations with their speakers as of the day of publication.
    List<Reading.Speech> speeches(Scene scene) {
        List<Reading.Speech> speeches = new ArrayList<>();
        for (Quotation quotation : scene.quotations()) {
            Span speaker = quotation.speaker();
            speeches.add(
                    new Reading.Speech(
                            quotation,
                            speaker == null
                                    ? null
                                    : participant(scene, speaker, scene.published())));
        }
        return speeches;
    }

    private static String id(Scene scene, Span words, Frame frame) {
        String key =
                "%s\n%d\n%d\n%s"
                        .formatted(
                                scene.document().article().id(),
                                words.start(),
                                words.end(),
                                frame.id());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
