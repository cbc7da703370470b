package org.actant.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes gazetteers of a few places, in the format of the shipped one.
public final class SmallGazetteer {
    private final List<GazetteerEntry> places = new ArrayList<>();
    private final TreeMap<String, TreeSet<Integer>> keys = new TreeMap<>();

    /// Adds a place.
    ///
    /// @param names separated by `;`, the first of them the main one; initials begin with `^`
    public SmallGazetteer with(
            String names,
            String feature,
            String country,
            String province,
            long population,
            double latitude,
            double longitude) {
        String[] all = names.split(";", -1);
        places.add(
                new GazetteerEntry(
                        all[0],
                        places.size() + 1L,
                        feature,
                        country,
                        province,
                        population,
                        latitude,
                        longitude));
        for (String name : all) {
            String key = name.startsWith("^") ? name : Gazetteer.fold(name);
            keys.computeIfAbsent(key, unused -> new TreeSet<>()).add(places.size() - 1);
        }
        return this;
    }

    public Gazetteer read() throws IOException {
        return Gazetteer.read(new ByteArrayInputStream(bytes()));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        List<String> features = words(places.stream().map(GazetteerEntry::feature).toList());
        List<String> countries = words(places.stream().map(GazetteerEntry::country).toList());
        List<String> provinces = words(places.stream().map(GazetteerEntry::province).toList());
        for (List<String> list : List.of(features, countries, provinces)) {
            out.writeShort(list.size());
            for (String word : list) {
                out.writeUTF(word);
            }
        }
        out.writeInt(places.size());
        for (GazetteerEntry place : places) {
            string(out, place.name());
        }
        for (GazetteerEntry place : places) {
            out.writeByte(features.indexOf(place.feature()));
        }
        for (GazetteerEntry place : places) {
            out.writeByte(countries.indexOf(place.country()));
        }
        for (GazetteerEntry place : places) {
            out.writeShort(provinces.indexOf(place.province()));
        }
        for (GazetteerEntry place : places) {
            number(out, place.population());
        }
        for (GazetteerEntry place : places) {
            out.writeInt((int) Math.round(place.latitude() * 10_000));
        }
        for (GazetteerEntry place : places) {
            out.writeInt((int) Math.round(place.longitude() * 10_000));
        }
        for (GazetteerEntry place : places) {
            out.writeInt((int) place.geonameid());
        }
        out.writeInt(keys.size());
        for (String key : keys.keySet()) {
            string(out, key);
        }
        for (Map.Entry<String, TreeSet<Integer>> key : keys.entrySet()) {
            number(out, key.getValue().size());
            for (int place : key.getValue()) {
                number(out, place);
            }
        }
        return packed(content.toByteArray());
    }

    private static byte[] packed(byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes("ACTPLACE");
        head.writeInt(1);
        head.writeInt(content.length);
        head.writeInt((int) checksum.getValue());
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(head)) {
            deflated.write(content);
        }
        return file.toByteArray();
    }

    private static List<String> words(List<String> all) {
        return List.copyOf(new TreeSet<>(all));
    }

    private static void string(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeByte(0);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    private static void number(OutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 128) {
            out.write((int) ((rest & 127) | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
