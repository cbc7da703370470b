package org.actant.app.store;

/// What a run of `add` codes with.
///
/// @param coder program and language pack: `actant 0.1.0+english 0.1.0`
/// @param codebook the ontology: `plover-2024`
/// @param lexicon checksum of all the data the engine works from
/// @param settings the options that change what comes out, as JSON
public record Run(String coder, String codebook, String lexicon, String settings) {}
