-- Schema 2. Every offset counts UTF-16 code units in the article's text; ends are exclusive.

CREATE TABLE store (schema INTEGER NOT NULL, made_by VARCHAR NOT NULL);

CREATE TABLE runs (
    run BIGINT NOT NULL,
    started TIMESTAMP NOT NULL,
    last_commit TIMESTAMP NOT NULL,
    coder VARCHAR NOT NULL,
    codebook VARCHAR NOT NULL,
    lexicon VARCHAR NOT NULL,
    settings VARCHAR NOT NULL
);

CREATE TABLE articles (
    article_key BIGINT NOT NULL,
    id VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    latest BOOLEAN NOT NULL,
    sha256 VARCHAR NOT NULL,
    date DATE,
    title VARCHAR,
    url VARCHAR,
    publication VARCHAR,
    language VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    run BIGINT NOT NULL,
    added TIMESTAMP NOT NULL,
    text VARCHAR NOT NULL
);

CREATE TABLE sentences (
    article_key BIGINT NOT NULL,
    sentence INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    paragraph INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL
);

CREATE TABLE names (
    article_key BIGINT NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL
);

CREATE TABLE events (
    event_key BIGINT NOT NULL,
    article_key BIGINT NOT NULL,
    latest BOOLEAN NOT NULL,
    number INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    date DATE,
    enddate DATE,
    date_grain VARCHAR,
    open_ended BOOLEAN NOT NULL,
    event VARCHAR NOT NULL,
    modes VARCHAR[] NOT NULL,
    contexts VARCHAR[] NOT NULL,
    quad_code INTEGER NOT NULL,
    event_scale DOUBLE NOT NULL,
    cameo VARCHAR NOT NULL,
    goldstein DOUBLE NOT NULL,
    status VARCHAR NOT NULL,
    actor_codes VARCHAR,
    recipient_codes VARCHAR,
    country VARCHAR,
    published DATE,
    dead_least BIGINT,
    dead_most BIGINT,
    dead_start INTEGER,
    dead_end INTEGER,
    injured_least BIGINT,
    injured_most BIGINT,
    injured_start INTEGER,
    injured_end INTEGER,
    arrested_least BIGINT,
    arrested_most BIGINT,
    arrested_start INTEGER,
    arrested_end INTEGER,
    crowd_least BIGINT,
    crowd_most BIGINT,
    crowd_start INTEGER,
    crowd_end INTEGER,
    sentence INTEGER NOT NULL,
    trigger VARCHAR NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);

CREATE TABLE contexts (
    article_key BIGINT NOT NULL,
    event_key BIGINT NOT NULL,
    number INTEGER NOT NULL,
    context VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);

CREATE TABLE alternatives (
    article_key BIGINT NOT NULL,
    event_key BIGINT NOT NULL,
    number INTEGER NOT NULL,
    event VARCHAR NOT NULL,
    modes VARCHAR[] NOT NULL,
    rule VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);

CREATE TABLE participants (
    article_key BIGINT NOT NULL,
    event_key BIGINT NOT NULL,
    role VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    code VARCHAR,
    sector VARCHAR,
    other_sectors VARCHAR[] NOT NULL,
    identifier_text VARCHAR,
    office VARCHAR,
    reason VARCHAR NOT NULL
);

CREATE TABLE places (
    article_key BIGINT NOT NULL,
    event_key BIGINT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    name VARCHAR,
    geonameid BIGINT,
    lat DOUBLE,
    lon DOUBLE,
    city VARCHAR,
    district VARCHAR,
    province VARCHAR,
    country_code VARCHAR,
    feature_code VARCHAR,
    resolution INTEGER
);

CREATE TABLE quotations (
    article_key BIGINT NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    cue VARCHAR,
    cue_start INTEGER,
    cue_end INTEGER,
    speaker VARCHAR,
    speaker_start INTEGER,
    speaker_end INTEGER,
    code VARCHAR,
    sector VARCHAR,
    other_sectors VARCHAR[],
    identifier_text VARCHAR,
    office VARCHAR
);

CREATE TABLE failures (
    run BIGINT NOT NULL,
    source VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

-- The story of each article, of its latest version alone.
CREATE TABLE stories (
    article_key BIGINT NOT NULL,
    story VARCHAR NOT NULL,
    duplicate_of VARCHAR,
    similarity DOUBLE NOT NULL,
    reason VARCHAR NOT NULL
);

-- Events of one story and one coding are reports of one happening.
CREATE TABLE happenings (
    happening VARCHAR NOT NULL,
    story VARCHAR NOT NULL,
    date DATE,
    event VARCHAR NOT NULL,
    modes VARCHAR[] NOT NULL,
    status VARCHAR NOT NULL,
    actor_codes VARCHAR,
    recipient_codes VARCHAR,
    country VARCHAR,
    quad_code INTEGER NOT NULL,
    event_scale DOUBLE NOT NULL,
    cameo VARCHAR NOT NULL,
    goldstein DOUBLE NOT NULL,
    reports BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    publications BIGINT NOT NULL,
    first_event BIGINT NOT NULL,
    first_published DATE
);

CREATE TABLE reports (
    happening VARCHAR NOT NULL,
    story VARCHAR NOT NULL,
    event_key BIGINT NOT NULL,
    article_key BIGINT NOT NULL
);

-- How stories were found. Of no use to anybody else, and free to change.
CREATE SCHEMA matching;

CREATE TABLE matching.articles (article_key BIGINT NOT NULL, text_key BIGINT NOT NULL);

CREATE TABLE matching.texts (
    text_key BIGINT NOT NULL,
    fingerprint BIGINT NOT NULL,
    terms BIGINT NOT NULL,
    date DATE,
    words INTEGER NOT NULL,
    telling VARCHAR[] NOT NULL
);

CREATE TABLE matching.addresses (text_key BIGINT NOT NULL, address BIGINT NOT NULL);

CREATE TABLE matching.terms (text_key BIGINT NOT NULL, term INTEGER NOT NULL, period INTEGER);

CREATE TABLE matching.edges (
    text_a BIGINT NOT NULL,
    text_b BIGINT NOT NULL,
    phrases DOUBLE NOT NULL,
    cosine DOUBLE NOT NULL
);

-- What happened, as the latest version of each article tells it.
CREATE VIEW happened AS
SELECT * FROM events WHERE latest AND status IN ('actual', 'historical');

-- How many events of each kind a country saw in a month.
CREATE VIEW country_months AS
SELECT country, date_trunc('month', date)::DATE AS month, event, quad_code, count(*) AS events
FROM happened
WHERE country IS NOT NULL AND date IS NOT NULL
GROUP BY ALL;

-- Who did what to whom: a line for each actor and recipient of an event.
CREATE VIEW dyads AS
SELECT
    e.event_key,
    e.date,
    a.code AS actor,
    a.sector AS actor_sector,
    r.code AS recipient,
    r.sector AS recipient_sector,
    e.event,
    e.quad_code,
    e.event_scale,
    e.goldstein,
    e.country
FROM happened e
JOIN participants a ON a.event_key = e.event_key AND a.role = 'actor'
JOIN participants r ON r.event_key = e.event_key AND r.role = 'recipient';

-- The same, counted by month.
CREATE VIEW dyad_months AS
SELECT
    actor,
    recipient,
    date_trunc('month', date)::DATE AS month,
    event,
    quad_code,
    count(*) AS events,
    avg(goldstein) AS goldstein
FROM dyads
WHERE actor IS NOT NULL AND recipient IS NOT NULL AND date IS NOT NULL
GROUP BY ALL;

-- The same by country and month, each happening counted once however often it was reported.
CREATE VIEW country_month_happenings AS
SELECT country, date_trunc('month', date)::DATE AS month, event, quad_code, count(*) AS happenings
FROM happenings
WHERE status IN ('actual', 'historical') AND country IS NOT NULL AND date IS NOT NULL
GROUP BY ALL;

-- What happened, each with how many reports there are and the first of them.
CREATE VIEW first_reports AS
SELECT
    h.happening,
    h.story,
    h.date,
    h.event,
    h.modes,
    h.actor_codes,
    h.recipient_codes,
    h.country,
    h.reports,
    h.articles,
    e.event_key,
    a.id AS first_article,
    a.date AS first_published,
    a.publication AS first_publication,
    a.url AS first_url,
    s.text AS first_text
FROM happenings h
JOIN events e ON e.event_key = h.first_event
JOIN articles a ON a.article_key = e.article_key
JOIN sentences s ON s.article_key = e.article_key AND s.sentence = e.sentence
WHERE h.status IN ('actual', 'historical');

-- Each article in its story, with the words that say why.
CREATE VIEW story_articles AS
SELECT
    t.story,
    a.article_key,
    a.id AS article,
    a.date AS published,
    a.publication,
    a.title,
    a.url,
    t.duplicate_of,
    t.similarity,
    t.reason
FROM stories t
JOIN articles a ON a.article_key = t.article_key;

-- Everything about an event in one row, as the csv and parquet exports have it.
CREATE VIEW flat_events AS
SELECT
    e.event_key,
    e.id,
    e.date,
    e.enddate,
    e.date_grain,
    e.event,
    e.modes AS mode,
    e.contexts AS context,
    e.quad_code,
    e.event_scale,
    e.cameo,
    e.goldstein,
    e.status,
    p.actor_code,
    p.actor_sector,
    p.actor_name,
    p.actor_office,
    p.actor_text,
    p.recipient_code,
    p.recipient_sector,
    p.recipient_name,
    p.recipient_office,
    p.recipient_text,
    p.speaker_code,
    p.speaker_sector,
    p.speaker_name,
    p.speaker_office,
    p.speaker_text,
    e.dead_least,
    e.dead_most,
    e.injured_least,
    e.injured_most,
    e.arrested_least,
    e.arrested_most,
    e.crowd_least,
    e.crowd_most,
    l.text AS place_text,
    l.name AS place_name,
    l.geonameid,
    l.lat,
    l.lon,
    l.city,
    l.district,
    l.province,
    l.country_code,
    l.feature_code,
    l.resolution,
    e.trigger,
    e.rule,
    e.score,
    e.sentence,
    s.text,
    a.id AS article,
    a.version AS article_version,
    a.date AS published,
    a.url,
    a.title,
    a.publication,
    a.language,
    r.coder,
    r.codebook
FROM events e
JOIN articles a ON a.article_key = e.article_key
JOIN sentences s ON s.article_key = e.article_key AND s.sentence = e.sentence
JOIN runs r ON r.run = a.run
LEFT JOIN places l ON l.event_key = e.event_key
LEFT JOIN (
    SELECT
        event_key,
        coalesce(list(code ORDER BY number) FILTER (role = 'actor'), []) AS actor_code,
        coalesce(list(sector ORDER BY number) FILTER (role = 'actor'), []) AS actor_sector,
        coalesce(list(identifier_text ORDER BY number) FILTER (role = 'actor'), []) AS actor_name,
        coalesce(list(office ORDER BY number) FILTER (role = 'actor'), []) AS actor_office,
        coalesce(list(text ORDER BY number) FILTER (role = 'actor'), []) AS actor_text,
        coalesce(list(code ORDER BY number) FILTER (role = 'recipient'), []) AS recipient_code,
        coalesce(list(sector ORDER BY number) FILTER (role = 'recipient'), []) AS recipient_sector,
        coalesce(list(identifier_text ORDER BY number) FILTER (role = 'recipient'), [])
            AS recipient_name,
        coalesce(list(office ORDER BY number) FILTER (role = 'recipient'), []) AS recipient_office,
        coalesce(list(text ORDER BY number) FILTER (role = 'recipient'), []) AS recipient_text,
        any_value(code) FILTER (role = 'speaker') AS speaker_code,
        any_value(sector) FILTER (role = 'speaker') AS speaker_sector,
        any_value(identifier_text) FILTER (role = 'speaker') AS speaker_name,
        any_value(office) FILTER (role = 'speaker') AS speaker_office,
        any_value(text) FILTER (role = 'speaker') AS speaker_text
    FROM participants
    GROUP BY event_key
) p ON p.event_key = e.event_key;
