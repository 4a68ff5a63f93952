-- What statements are found by: one row each, which PostgreSQL keeps by itself whatever program writes to the records.
-- See docs/decisions/0010-finding-claims.md.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What readers ask is answered in milliseconds; PostgreSQL's compiler would spend half a second on it.
do $$ begin
    execute format('alter database %I set jit = off', current_database());
end $$;

-- Words as they are compared: without accents and addresses, cut to their stems.
create function search_words(said text) returns tsvector language sql stable parallel safe
return to_tsvector('english', unaccent(regexp_replace(left(coalesce(said, ''), 20000), 'https?://\S+', ' ', 'g')));

-- A stem as a number, so that rows and index stay small. MD5 stays the same on every machine and version.
create function search_stem(stem text) returns integer language sql immutable parallel safe
return ('x' || left(md5(stem), 8))::bit(32)::integer;

create function search_stems(words tsvector) returns integer[] language sql immutable parallel safe
return (select coalesce(array_agg(distinct search_stem(stem)), '{}') from unnest(tsvector_to_array(words)) as stem);

create table statement_search (
    statement_id uuid primary key references statements (id) on delete cascade,
    -- Who may find it: 0 the desk, 1 everybody, for others have checked it, 2 everybody, for we have.
    audience smallint not null,
    is_claim boolean not null,
    -- A what was said, B what fact-checkers call it, C who said it.
    words tsvector not null,
    stems integer[] not null,
    source_id uuid not null,
    incident_id uuid,
    tags text[] not null,
    outlets text[] not null,
    language text,
    said_on date,
    -- When it was checked first, by us or by others.
    checked_on date,
    published_at timestamp with time zone,
    rating_id uuid,
    withdrawn boolean not null
);

-- Without a list of pending entries, that the next search would have to read through.
create index ix_statement_search_stems on statement_search using gin (stems) with (fastupdate = off);
create index ix_statement_search_published on statement_search (published_at desc, statement_id desc) where audience = 2;
create index ix_statement_search_source on statement_search (source_id);
-- How common a word is, is known from PostgreSQL's own statistics: of ten thousand words instead of a thousand.
alter table statement_search alter column stems set statistics 1000;
alter table statement_search set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create view search_rows as
select s.id as statement_id,
    (case when v.published_at is not null then 2 when s.state = 'CheckedElsewhere' then 1 else 0 end)::smallint as audience,
    s.kind = 'Claim' as is_claim,
    setweight(search_words(case when starts_with(lower(s.text), lower(coalesce(s.wording, ''))) then s.text else s.text || ' ' || s.wording end), 'A')
        || setweight(search_words(o.told), 'B')
        || setweight(search_words(case when c.type <> 'Unnamed' then c.name end), 'C') as words,
    s.source_id, s.incident_id, coalesce(s.tags, '{}') as tags, coalesce(a.outlets, '{}') as outlets, a.language, s.said_on,
    least(o.checked_on, (v.published_at at time zone 'UTC')::date) as checked_on,
    v.published_at, v.rating_id, coalesce(v.withdrawn, false) as withdrawn
from statements s
join sources c on c.id = s.source_id
left join lateral (
    select min(at) filter (where state = 'Published') as published_at,
        (array_agg(rating_id order by number desc))[1] as rating_id,
        bool_or(state = 'Withdrawn') as withdrawn
    from verdicts where claim_id = s.id and state in ('Published', 'Corrected', 'Withdrawn')) v on s.kind = 'Claim'
left join lateral (
    select string_agg(concat_ws('. ', r.title, r.summary), '. ') as told, min(r.reviewed_on) as checked_on
    from outside_verdicts r where r.claim_id = s.id) o on s.kind = 'Claim'
left join lateral (
    select array_agg(distinct r.outlet) filter (where r.outlet is not null) as outlets, (array_agg(r.language order by r.read_at))[1] as language
    from appearances p join articles r on r.id = p.article_id where p.statement_id = s.id) a on true;

-- Spellings of a name that was written over from another script: "al-Bukamal", "Abu Kamal" and "Albu Kamal" have one key.
create function search_name(name text) returns text language sql immutable parallel safe
return regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'),
        '\m(a|e|u)l ', '', 'g'), '\m[ae](sh|dh|th|[szdrnt]) (\1)', '\2', 'g'), '\m(abu|abou|aboo|albu|bu) ?(?=\w{3})', 'bu', 'g'),
    'ou', 'u'), 'oo', 'u'), 'ee', 'i'), 'ay', 'ei'), 'ai', 'ei'), 'kh', 'h'), 'gh', 'g'), 'dh', 'd'), 'q', 'k'), 'o', 'u'), 'y', 'i'),
    '(.)\1', '\1', 'g'), '(\w{3})ah\M| ', '\1', 'g');

-- Words and names as they are written, for those who mistype or spell otherwise. It only grows. Two that come at once may
-- both write a word down: that harms nobody, and nobody waits.
create table search_vocabulary (
    form text not null,
    name text not null
);
create index ix_search_vocabulary_form on search_vocabulary (form);
create index ix_search_vocabulary_name on search_vocabulary (name);
create index ix_search_vocabulary_like on search_vocabulary using gin (form gin_trgm_ops) with (fastupdate = off);

create function search_forms(said text) returns setof text language sql stable parallel safe as $$
    select distinct form from (
        select stem from unnest(tsvector_to_array(to_tsvector('simple', unaccent(left(said, 20000))))) as stem
        union all
        select lower(found[1]) from regexp_matches(unaccent(left(said, 20000)),
            '\m((?:(?:[AE]l|Albu|A[bh]o?u|Bu|Deir|Dayr|A[sztdrn]h?|E[sztdrn]|al|el|bin|ibn|[ae]z|ash|ad|ar)[ -])+[A-Z]\w+)', 'g') as found) as forms(form)
    where form ~ '^[[:alpha:]][[:alpha:] -]{3,40}$'
$$;

create function search_keep(ids uuid[]) returns void language sql as $$
    insert into statement_search
    select statement_id, audience, is_claim, words, search_stems(words), source_id, incident_id, tags, outlets, language, said_on, checked_on, published_at, rating_id, withdrawn
    from search_rows where statement_id = any(ids)
    on conflict (statement_id) do update set
        audience = excluded.audience, is_claim = excluded.is_claim, words = excluded.words, stems = excluded.stems, source_id = excluded.source_id,
        incident_id = excluded.incident_id, tags = excluded.tags, outlets = excluded.outlets, language = excluded.language, said_on = excluded.said_on,
        checked_on = excluded.checked_on, published_at = excluded.published_at, rating_id = excluded.rating_id, withdrawn = excluded.withdrawn
    where statement_search is distinct from excluded;

    insert into search_vocabulary
    select form, search_name(form) from (
        select distinct f.form from statements s cross join lateral search_forms(concat_ws('. ', s.text, s.wording)) as f(form) where s.id = any(ids)) as written
    where not exists (select from search_vocabulary known where known.form = written.form);
$$;

-- Each writes for all rows of its statement at once, so an article with fifty statements asks once.
create function search_follow() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'statements' then perform search_keep(array(select id from changed));
        when 'verdicts' then perform search_keep(array(select distinct claim_id from changed where state in ('Published', 'Corrected', 'Withdrawn')));
        when 'outside_verdicts' then perform search_keep(array(select distinct claim_id from changed));
        when 'appearances' then perform search_keep(array(select distinct statement_id from changed));
        when 'sources' then perform search_keep(array(select s.id from changed c join was w on w.id = c.id join statements s on s.source_id = c.id where c.name <> w.name or c.type <> w.type));
    end case;
    return null;
end $$;

create trigger statements_search_new after insert on statements referencing new table as changed for each statement execute function search_follow();
create trigger statements_search after update on statements referencing new table as changed for each statement execute function search_follow();
create trigger verdicts_search after insert on verdicts referencing new table as changed for each statement execute function search_follow();
create trigger outside_verdicts_search_new after insert on outside_verdicts referencing new table as changed for each statement execute function search_follow();
create trigger outside_verdicts_search after update on outside_verdicts referencing new table as changed for each statement execute function search_follow();
create trigger appearances_search after insert on appearances referencing new table as changed for each statement execute function search_follow();
create trigger sources_search after update on sources referencing old table as was new table as changed for each statement execute function search_follow();

select search_keep(array(select id from statements));
