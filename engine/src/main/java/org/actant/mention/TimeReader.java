package org.actant.mention;

import java.util.List;
import org.actant.text.Sentence;

/// Reads the time expressions of one document, sentence by sentence.
///
/// The grammar is a handful of mutually recursive methods in [TimePoints] and [TimeLengths]; each
/// takes the index of a unit and gives what starts there, or `null`. Of several readings the
/// longest wins.
final class TimeReader {
    private final TimeLexicon lexicon;
    private final NumberLexicon numbers;
    private final TimeMemory memory;

    TimeReader(TimeLexicon lexicon, NumberLexicon numbers, TimeMemory memory) {
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.memory = memory;
    }

    void read(Sentence sentence, List<TimeMention> mentions) {
        if (!lexicon.touches(sentence)) {
            return;
        }
        TimeWords words = new TimeWords(sentence, lexicon, numbers);
        TimeLengths lengths = new TimeLengths(words);
        TimePoints points = new TimePoints(words, memory, lengths);
        int at = 0;
        while (at < words.size()) {
            TimeFound found = null;
            if (words.starts(at)) {
                found = points.point(at);
                found = TimeFound.longer(found, lengths.recurrence(at));
                found = TimeFound.longer(found, lengths.length(at));
                found = TimeFound.longer(found, lengths.reference(at));
            }
            if (found == null) {
                at++;
                continue;
            }
            mentions.add(
                    new TimeMention(
                            words.span(at, found.end() - 1),
                            sentence.index(),
                            words.token(at),
                            words.token(found.end() - 1),
                            found.type(),
                            found.value()));
            memory.remember(found);
            at = found.end();
        }
    }
}
