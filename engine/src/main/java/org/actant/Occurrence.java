package org.actant;

import org.actant.context.Time;
import org.actant.resolve.Place;

/// When and where what a word names took place, as far as the text says, whether or not it is an
/// event of the codebook.
public record Occurrence(Time time, Place place) {}
