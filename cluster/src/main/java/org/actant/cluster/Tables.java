package org.actant.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/// The tables in the output folder.
final class Tables {
    /// A line of JSON as columns: the fields of `docs/reference/event.schema.json`, in their order.
    private static final StructType EVENT =
            StructType.fromDDL(
                    """
                    id STRING, date DATE, enddate DATE, date_grain STRING, event STRING,
                    mode ARRAY<STRING>, context ARRAY<STRING>, quad_code INT, event_scale DOUBLE,
                    cameo STRING, goldstein DOUBLE, status STRING,
                    actor ARRAY<PARTICIPANT>, recipient ARRAY<PARTICIPANT>, speaker PARTICIPANT,
                    size STRUCT<dead: COUNT, injured: COUNT, arrested: COUNT, crowd: COUNT>,
                    event_loc STRUCT<extracted_place: STRING, start: INT, end: INT,
                        resolved_place: STRING, geonameid: BIGINT, lat: DOUBLE, lon: DOUBLE,
                        city: STRING, district: STRING, province: STRING, country_code: STRING,
                        feature_code: STRING, resolution: INT>,
                    trigger STRUCT<text: STRING, start: INT, end: INT>, rule STRING, score DOUBLE,
                    also ARRAY<STRUCT<event: STRING, score: DOUBLE>>, text STRING,
                    text_info STRUCT<sequence: INT, start: INT, end: INT>,
                    cite_info STRUCT<article: STRING, url: STRING, title: STRING,
                        publication: STRING, date: DATE, language: STRING, coder: STRING,
                        codebook: STRING>
                    """
                            .replace(
                                    "PARTICIPANT",
                                    "STRUCT<text: STRING, start: INT, end: INT, code: STRING,"
                                            + " sector: STRING, other_sectors: ARRAY<STRING>,"
                                            + " identifier_text: STRING, office: STRING>")
                            .replace(
                                    "COUNT",
                                    "STRUCT<least: BIGINT, most: BIGINT, start: INT, end: INT>"));

    private static final StructType OUTCOME =
            StructType.fromDDL(
                    "source STRING, events ARRAY<STRING>, remarks ARRAY<STRING>, stage STRING,"
                            + " reason STRING");

    /// Tasks whose events go into one file.
    private static final int TASKS_A_FILE = 32;

    private final SparkSession spark;
    private final String folder;

    /// @throws IOException where the folder is there already
    Tables(SparkSession spark, String folder, Configuration configuration) throws IOException {
        this.spark = spark;
        this.folder = folder;
        Path path = new Path(folder);
        if (path.getFileSystem(configuration).exists(path)) {
            throw new IOException(
                    folder + " is there already; name another --output, or remove it");
        }
    }

    /// How the job went.
    ///
    /// @param articles pieces that gave an answer
    /// @param coded when the last was coded, in nanoseconds as the system counts them
    record Counts(long articles, long events, long failed, long aside, long coded) {}

    /// Codes everything, and writes it all.
    Counts write(JavaRDD<ArticleOutcome> coded) {
        JavaRDD<Row> rows = coded.map(Tables::row).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> outcomes = spark.createDataFrame(rows, OUTCOME);
        Row counts =
                outcomes.selectExpr(
                                "count_if(stage IS NULL)",
                                "coalesce(sum(size(events)), 0L)",
                                "count_if(stage <> '%s')".formatted(ArticleOutcome.SET_ASIDE),
                                "count_if(stage = '%s')".formatted(ArticleOutcome.SET_ASIDE))
                        .first();
        long end = System.nanoTime();
        Dataset<Row> few = outcomes.coalesce(Math.ceilDiv(rows.getNumPartitions(), TASKS_A_FILE));
        few.select(explode(col("events")).as("line"))
                .select(from_json(col("line"), EVENT, Map.of("mode", "FAILFAST")).as("event"))
                .select("event.*")
                .write()
                .parquet(folder + "/events");
        few.where("stage IS NOT NULL")
                .select("source", "stage", "reason")
                .write()
                .parquet(folder + "/failures");
        few.select(col("source"), explode(col("remarks")).as("remark"))
                .write()
                .parquet(folder + "/remarks");
        rows.unpersist();
        return new Counts(
                counts.getLong(0), counts.getLong(1), counts.getLong(2), counts.getLong(3), end);
    }

    private static Row row(ArticleOutcome outcome) {
        return RowFactory.create(
                outcome.source(),
                outcome.events().toArray(),
                outcome.remarks().toArray(),
                outcome.stage(),
                outcome.reason());
    }
}
