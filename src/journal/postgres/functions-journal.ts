/**
 * `nuija_append(batch)`: writes appends one after the other, in one transaction and one round trip. Each item holds
 * `entry, meeting, after, answer, recorded, lines, effects` and may hold `ends` and `token`. Hands back the `outcomes`
 * in the order of the items, and the tokens by the ids of effects that were `taken`, which `nuija_enqueue` explains.
 *
 * A batch may have been written when it comes: an item whose token still holds effects was, and is answered as then.
 *
 * The meeting's row is locked first. Whoever wrote in between is seen under that lock, in the numbers of the meeting
 * itself: a number counted for all meetings would be taken by one transaction and committed after a later one. Meetings
 * are locked in their order, so that two batches never wait for each other. The hash is that of `hashOf`.
 */
const APPEND = `
create or replace function nuija_append(batch jsonb) returns jsonb language plpgsql as $$
declare
  item jsonb; number bigint; line jsonb; promised jsonb := '[]'; outcomes jsonb := '[]'; taken jsonb := '{}';
  held jsonb; stored record; told text; is_new boolean; next_seq integer; last_hash text; canonical text;
begin
  for item, number in
    select value, place from jsonb_array_elements(batch) with ordinality as given (value, place)
    order by value->>'meeting' collate "C", place
  loop
    select version, hash into stored from meetings where meeting = item->>'meeting' for update;
    is_new := not found;
    select answer into told from entries where entry = item->>'entry';
    if found then
      select jsonb_object_agg(id, holder) into held from effects where lease is not null and holder = item->>'token';
      if held is null then
        outcomes := outcomes || jsonb_build_object('number', number, 'kind', 'seen', 'answer', told);
      else
        taken := taken || held;
        select coalesce(max(seq), (item->>'after')::integer) into next_seq
          from events where meeting = item->>'meeting' and entry = item->>'entry';
        outcomes := outcomes || jsonb_build_object('number', number, 'kind', 'appended', 'version', next_seq);
      end if;
      continue;
    end if;
    next_seq := coalesce(stored.version, 0);
    last_hash := coalesce(stored.hash, repeat('0', 64));
    if next_seq <> (item->>'after')::integer then
      outcomes := outcomes || jsonb_build_object('number', number, 'kind', 'conflict');
      continue;
    end if;
    if is_new and jsonb_array_length(item->'lines') > 0 then
      insert into meetings (meeting, version, hash) values (item->>'meeting', 0, last_hash) on conflict do nothing;
      if not found then
        raise exception 'this meeting was begun by somebody else meanwhile' using errcode = 'serialization_failure';
      end if;
    end if;
    insert into entries (entry, meeting, answer, recorded)
      values (item->>'entry', item->>'meeting', item->>'answer', item->>'recorded') on conflict do nothing;
    if not found then
      raise exception 'this command was written by somebody else meanwhile' using errcode = 'serialization_failure';
    end if;
    if item ? 'ends' then
      insert into entries (entry, meeting, answer, recorded)
        values (item->>'ends', item->>'meeting', null, item->>'recorded') on conflict do nothing;
    end if;
    for line in select value from jsonb_array_elements(item->'lines') loop
      next_seq := next_seq + 1;
      canonical := '["' || last_hash || '",' || to_json(item->>'meeting') || ',' || next_seq || ',' || (line->>'shape')
        || ',' || to_json(line->>'type') || ',' || to_json(item->>'entry') || ',' || to_json(line->>'by')
        || ',' || to_json(line->>'at') || ',' || to_json(line->>'said') || ',' || to_json(item->>'recorded')
        || ',' || to_json(line->>'body') || ']';
      insert into events (meeting, seq, shape, type, entry, by, at, said, recorded, body, previous, hash)
        values (item->>'meeting', next_seq, (line->>'shape')::integer, line->>'type', item->>'entry', line->>'by',
          line->>'at', line->>'said', item->>'recorded', line->>'body', last_hash,
          encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
        returning hash into last_hash;
    end loop;
    if jsonb_array_length(item->'lines') > 0 then
      update meetings set version = next_seq, hash = last_hash where meeting = item->>'meeting';
    end if;
    promised := promised || (item->'effects');
    outcomes := outcomes
      || jsonb_build_object('number', number, 'kind', 'appended', 'version', next_seq);
  end loop;
  taken := taken || coalesce(nuija_enqueue(promised), '{}');
  return jsonb_build_object('taken', taken, 'outcomes',
    (select jsonb_agg(value order by (value->>'number')::bigint) from jsonb_array_elements(outcomes)));
end $$`;

/**
 * `nuija_tell(channel, news)`: tells whoever listens, outside the transactions that wrote: a transaction that notifies
 * commits only after every other such one of the whole database, disk and all. What is told can be lost, so its own
 * commit waits for no disk.
 */
const TELL = `
create or replace function nuija_tell(channel text, news text[]) returns void language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  perform pg_notify(channel, each) from unnest(news) as each;
end $$`;

export const JOURNAL_FUNCTIONS: readonly string[] = [APPEND, TELL];
