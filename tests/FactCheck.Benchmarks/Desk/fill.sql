-- A desk after a few months, made of what made_claims (number, text, answer) holds: four claims to an article, an answer to each
-- third, most of them still new, and everything that the queue can be narrowed by.
alter table statements disable trigger user;
alter table appearances disable trigger user;
alter table links disable trigger user;
alter table verdicts disable trigger user;
alter table decisions disable trigger user;
alter table notes disable trigger user;

drop index ix_statements_words, ix_statement_search_stems;

create function made_id(kind text, number bigint) returns uuid language sql immutable
return (lpad(to_hex(number), 8, '0') || '-0000-' || kind || '-8000-000000000000')::uuid;

insert into sources (id, name, type, head_id, version, slug)
select made_id('7001', n), 'Office ' || n, 'Organisation', made_id('7001', n), 0, 'office-' || n from generate_series(0, 4999) n;
insert into aliases (id, source_id, name, key, kind)
select made_id('7001', n), made_id('7001', n), 'Office ' || n, 'office ' || n, 'Full' from generate_series(0, 4999) n;
insert into incidents (id, slug, title) select made_id('7002', n), 'incident-' || n, 'Incident ' || n from generate_series(0, 299) n;

insert into statements (id, source_id, text, key, because, confidence, found_at, kind, language, wording, state, changed_at, tags, incident_id, assignee_id, check_again_on, slug, former_slugs)
select made_id('7000', number), made_id('7001', number * 7919 % 5000), text, text, 'a verb of saying', (40 + number * 37 % 60) / 100.0,
    timestamptz '2026-01-01' + number / 4 * interval '7 minutes', 'Claim', case when number % 50 = 0 then 'ru' else 'en' end, upper(left(text, 1)) || substr(text, 2),
    (array['Triaged', 'Dismissed', 'Published', 'InReview', 'Triaged', 'Dismissed', 'Triaged'])[case when number % 8 = 7 then 1 + number / 8 % 7 end], timestamptz '2026-01-01',
    case when number % 5 = 0 then array['tag ' || number % 200] else '{}' end, case when number % 40 = 0 then made_id('7002', number % 300) end,
    case when number % 30 = 0 then made_id('700a', number / 30 % 10) end, case when number % 8 = 7 and number / 8 % 7 = 2 and number % 3 = 0 then date '2026-05-01' end, 'claim-' || number, '{}'
from made_claims;
update statements set state = 'New' where state is null and kind = 'Claim';
update statements set slug = null where state <> 'Published';
update statements set resembles_id = made_id('7000', 23), likeness = 0.8, likeness_because = 'most of its words' where kind = 'Claim' and ('x' || left(id::text, 8))::bit(32)::int % 25 = 1;
insert into statements (id, source_id, text, key, because, confidence, found_at, kind, language)
select made_id('7003', number), made_id('7001', number * 7927 % 5000), answer, answer, 'a verb of denial', 0.9, timestamptz '2026-01-01' + number / 4 * interval '7 minutes', 'Rebuttal', 'en'
from made_claims where number % 3 = 0;

-- Each article's text, and where in it each of its statements stands.
create temporary table made_lines as
select number / 4 as article, number, is_claim, lead, quote,
    sum(length(lead || quote) + 2) over (partition by number / 4 order by number, is_claim desc rows between unbounded preceding and 1 preceding) as before
from (
    select number, true as is_claim, 'Office ' || number * 7919 % 5000 || ' said in a statement on Monday that ' as lead, text as quote from made_claims
    union all
    select number, false, 'Office ' || number * 7927 % 5000 || ' denied that, and told reporters that ', answer from made_claims where number % 3 = 0) lines;
insert into articles (id, hash, file_name, title, outlet, outlet_slug, published, language, text, comments, read_at, zones)
select made_id('7004', article), decode(md5(article::text), 'hex'), 'article-' || article || '.txt', 'Article ' || article, 'The Post ' || article % 80, 'the-post-' || article % 80,
    date '2026-01-01' + (article / 200)::int, 'en', string_agg(lead || quote || '.', E'\n' order by number, is_claim desc), 0, timestamptz '2026-01-01' + article * interval '7 minutes',
    jsonb_agg(jsonb_build_object('Kind', 'Body', 'Start', coalesce(before, 0), 'End', coalesce(before, 0) + length(lead || quote) + 1, 'Note', null) order by number, is_claim desc)
from made_lines group by article;
insert into appearances (id, statement_id, article_id, start, "end", quote, prefix, suffix, named_as, form, via, also)
select made_id(case when is_claim then '7005' else '7006' end, number), made_id(case when is_claim then '7000' else '7003' end, number), made_id('7004', article),
    coalesce(before, 0) + length(lead), coalesce(before, 0) + length(lead || quote), quote, lead, '.', 'Office', 'Indirect', '{}', '[]'
from made_lines;
insert into links (id, rebuttal_id, statement_id, kind, status, score, reasons)
select made_id('7007', number), made_id('7003', number), made_id('7000', number), 'Denies', 'Suggested', 60 + number % 40, '[{"Points": 60, "Words": "it denies"}, {"Points": 20, "Words": "it follows in the article"}]'
from made_claims where number % 3 = 0;

insert into decisions (id, kind, by_id, at, statement_id, before, after)
select made_id('7008', ('x' || left(id::text, 8))::bit(32)::int), 'ClaimAccepted', made_id('700a', 1), timestamptz '2026-02-01', id, 'new', 'triaged' from statements where state = 'Triaged';
insert into verdicts (id, claim_id, number, state, rating_id, summary, rationale, evidence, by_id, at)
select gen_random_uuid(), s.id, step.number, step.state, r.id, 'No log shows it.', '', '[]', made_id('700a', step.number), timestamptz '2026-02-01' + step.number * interval '1 hour'
from statements s
join (values (1, 'Draft'), (2, 'InReview'), (3, 'Published')) as step(number, state) on s.state = 'Published' or (s.state = 'InReview' and step.number < 3)
cross join lateral (select id from ratings where word = 'False' limit 1) r
where s.kind = 'Claim';
insert into read_marks (claim_id, editor_id) select made_id('7000', number), made_id('700a', 0) from made_claims where number % 3 = 1;
insert into notes (id, claim_id, by_id, text, at, mentions)
select gen_random_uuid(), made_id('7000', number), made_id('700a', 1), 'Look at this', timestamptz '2026-02-01', array[made_id('700a', 0)] from made_claims where number % 900 = 0;

alter table statements enable trigger user;
alter table appearances enable trigger user;
alter table links enable trigger user;
alter table verdicts enable trigger user;
alter table decisions enable trigger user;
alter table notes enable trigger user;

insert into statement_search
select statement_id, audience, is_claim, words, search_stems(words), source_id, incident_id, tags, outlets, language, said_on, checked_on, published_at, rating_id, withdrawn from search_rows;
create index ix_statements_words on statements using gin (words);
create index ix_statement_search_stems on statement_search using gin (stems) with (fastupdate = off);
drop table made_claims;
drop function made_id;
vacuum analyze;
checkpoint;
