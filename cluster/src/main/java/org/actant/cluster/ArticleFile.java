package org.actant.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actant.app.ingest.Pieces;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/// A file of articles on whatever file system the cluster reads.
///
/// @param name what it is called in ids and failures: as given, and for a folder's file the folder
///   as given with the file's path below it, so that a single process calls it the same
/// @param location its address: `hdfs://host/news/1.jsonl`, `file:/news/1.jsonl`
/// @param bytes how large it is
record ArticleFile(String name, String location, long bytes) implements Serializable {
    /// The files that a name on the command line stands for.
    ///
    /// @throws IOException where there are none, saying why
    static List<ArticleFile> named(String name, Configuration configuration) throws IOException {
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(configuration);
        FileStatus status;
        try {
            status = files.getFileStatus(path);
        } catch (FileNotFoundException e) {
            throw new NoSuchFileException(name, null, e.getMessage());
        }
        if (!status.isDirectory()) {
            return List.of(new ArticleFile(name, location(status), status.getLen()));
        }
        List<ArticleFile> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> below = files.listFiles(status.getPath(), true);
        while (below.hasNext()) {
            FileStatus file = below.next();
            String within = status.getPath().toUri().relativize(file.getPath().toUri()).getPath();
            if (Pieces.isArticles(java.nio.file.Path.of(within))) {
                String folder = name.endsWith("/") ? name : name + "/";
                found.add(new ArticleFile(folder + within, location(file), file.getLen()));
            }
        }
        if (found.isEmpty()) {
            throw new IOException(name + " is a folder without any file of articles");
        }
        found.sort(Comparator.comparing(ArticleFile::name));
        return found;
    }

    /// Opens it, on any machine of the cluster.
    InputStream open(Configuration configuration) throws IOException {
        Path path = new Path(location);
        try {
            return path.getFileSystem(configuration).open(path);
        } catch (FileNotFoundException e) {
            throw new NoSuchFileException(name, null, e.getMessage());
        }
    }

    private static String location(FileStatus status) {
        return status.getPath().toString();
    }
}
