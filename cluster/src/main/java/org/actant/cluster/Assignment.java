package org.actant.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;

/// What every executor is told: the command line, and what lies on the driver's disk alone.
///
/// @param arguments the command line
/// @param additions the files of a user's own knowledge, by their names on the command line
/// @param cluster how the cluster's file systems are reached
record Assignment(
        List<String> arguments, Map<String, byte[]> additions, SerializableConfiguration cluster)
        implements Serializable {
    static Assignment of(List<String> arguments, List<Path> additions, Configuration cluster)
            throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path addition : additions) {
            contents.put(addition.toString(), Files.readAllBytes(addition));
        }
        return new Assignment(arguments, contents, new SerializableConfiguration(cluster));
    }
}
