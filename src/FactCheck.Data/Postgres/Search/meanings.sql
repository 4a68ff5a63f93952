-- What claims mean, as numbers that are worked out by a program (FactCheck.Ingest/Search/ClaimMeanings.cs). PostgreSQL knows whose are missing, whatever
-- program wrote the claim. See docs/decisions/0022-what-claims-mean.md.

create table statement_meanings (
    statement_id uuid primary key references statements (id) on delete cascade,
    -- Null until it is worked out; empty where the words are in a language that the encoder does not read.
    meaning bytea
);
-- Half a kilobyte that cannot be made smaller.
alter table statement_meanings alter column meaning set storage plain;
create index ix_statement_meanings_missing on statement_meanings (statement_id) where meaning is null;

create function meanings_follow() returns trigger language plpgsql as $$
begin
    insert into statement_meanings (statement_id) values (new.statement_id)
    on conflict (statement_id) do update set meaning = null where statement_meanings.meaning is not null;
    return null;
end $$;

-- Only claims that others, or we, have checked are asked for by texts that may repeat them.
create trigger statement_search_meanings_new after insert on statement_search for each row
    when (new.is_claim and new.audience > 0) execute function meanings_follow();
create trigger statement_search_meanings after update on statement_search for each row
    when (new.is_claim and new.audience > 0 and (old.audience = 0 or new.words <> old.words)) execute function meanings_follow();

insert into statement_meanings (statement_id) select statement_id from statement_search where is_claim and audience > 0;
