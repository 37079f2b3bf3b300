/* A queue has a row while anything of it waits, with the next moment at which somebody should look at it. Whoever
   changes effects of a queue holds that row; so a queue is worked on by one instance at a time, and instances pass
   each other by instead of waiting.

   Rows are found by their keys in loops and in subqueries that give one value: what is joined with a list out of JSON,
   whose length the planner does not know, may be found by reading all effects there ever were. */

/**
 * `nuija_enqueue(added)`: adds effects in their order. One whose id is known is left as it is. One that holds a `token`
 * may be claimed at once, at `moment` and until `until`: it is, where it is due then and its queue is empty. Whoever
 * makes the row of a queue has it. Hands back the tokens by the ids of those claimed, null where there is none.
 */
const ENQUEUE = `
create or replace function nuija_enqueue(added jsonb) returns jsonb language plpgsql as $$
declare
  taken jsonb; line text; work text; newest record;
begin
  if jsonb_array_length(added) = 0 then
    return null;
  end if;
  with given as materialized (
    select id, meeting, queue, kind, payload, due, supersedes, moment, until, token, row_number() over () as number
    from jsonb_to_recordset(added) as e (id text, meeting text, queue text, kind text, payload text, due text,
      supersedes text, moment text, until text, token text)
  ), heads as (
    select distinct on (queue) id, queue, due, moment, until, token from given
    where (select true from effects where effects.id = given.id) is null order by queue, number
  ), mine as (
    insert into queues (queue, due, place)
      select queue, until, 0 from heads where token is not null and due collate "C" <= moment order by queue
      on conflict (queue) do nothing returning queue
  ), fresh as (
    insert into effects
        (id, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, holder)
      select given.id, given.meeting, given.queue, given.kind, given.payload, given.due, given.due, given.supersedes,
        case when held.id is null then 'waiting' else 'running' end, case when held.id is null then 0 else 1 end,
        held.until, held.token
      from given left join (select heads.* from heads join mine on mine.queue = heads.queue) as held
        on held.id = given.id
      order by number
      on conflict (id) do nothing returning id, queue, due, place, holder
  ), lined as (
    insert into queues (queue, due, place)
      select queue, min(due), min(place) from fresh where queue not in (select queue from mine)
      group by queue order by queue
      on conflict (queue) do update set due = excluded.due where excluded.due < queues.due
  )
  select jsonb_object_agg(id, holder) into taken from fresh where holder is not null;
  for line, work in
    select distinct e->>'queue', e->>'supersedes' from jsonb_array_elements(added) as given (e)
    where e->>'supersedes' is not null
  loop
    select place, id into newest from effects
      where queue = line and supersedes = work and status = 'waiting' order by place desc, id desc limit 1;
    update effects set status = 'done'
      where queue = line and supersedes = work and status = 'waiting' and attempts = 0
        and (place, id) < (newest.place, newest.id);
  end loop;
  return taken;
end $$`;

/** `nuija_line_up(line)`: sets when a queue has to be looked at next. Whoever calls it holds the queue's row. */
const LINE_UP = `
create or replace function nuija_line_up(line text) returns void language plpgsql as $$
declare
  moment text; stop record;
begin
  select lease into moment from effects where queue = line and lease is not null;
  if not found then
    select place, id into stop from effects
      where queue = line and status = 'waiting' and attempts > 0 order by place, id limit 1;
    if found then
      select min(due) into moment from effects
        where queue = line and status = 'waiting' and (place, id) <= (stop.place, stop.id);
    else
      select min(due) into moment from effects where queue = line and status = 'waiting';
    end if;
  end if;
  if moment is null then
    delete from queues where queue = line;
  else
    update queues set due = moment where queue = line and due <> moment;
  end if;
end $$`;

/**
 * `nuija_claim(moment, most, until, token, again)`: the effects whose turn it is, at most one of each queue, held by
 * `token` until their lease ends. `again` is true for a claim that was asked for before and may have been made: it
 * comes back as it was.
 */
const CLAIM = `
create or replace function nuija_claim(moment text, most integer, until text, token text, again boolean)
returns jsonb language plpgsql as $$
declare
  claimed jsonb := '[]'; line text; held record; head record;
begin
  if again then
    select coalesce(jsonb_agg(to_jsonb(effects) || jsonb_build_object('attempts', attempts - 1) order by place, id), '[]')
      into claimed from effects where lease is not null and holder = token;
    if jsonb_array_length(claimed) > 0 then
      return claimed;
    end if;
  end if;
  while jsonb_array_length(claimed) < most loop
    select queue into line from queues where due <= moment order by due, place limit 1 for update skip locked;
    exit when not found;
    select id, status, lease into held from effects where queue = line and lease is not null;
    if found and held.lease > moment then
      update queues set due = held.lease where queue = line;
      continue;
    end if;
    delete from effects where id = held.id and held.status = 'cancelling';
    update effects set status = 'waiting', lease = null, holder = null where id = held.id and held.status = 'running';
    loop
      select * into head from effects
        where queue = line and status = 'waiting' and (attempts > 0 or due <= moment) order by place, id limit 1;
      exit when head.id is null or head.due > moment or head.supersedes is null or not exists (
        select from effects as newer
        where newer.queue = line and newer.supersedes = head.supersedes and newer.status = 'waiting'
          and (newer.place, newer.id) > (head.place, head.id)
      );
      update effects set status = 'done' where id = head.id;
    end loop;
    if head.due <= moment then
      update effects set status = 'running', lease = until, holder = token, attempts = head.attempts + 1
        where id = head.id;
      update queues set due = until where queue = line;
      claimed := claimed || to_jsonb(head);
    else
      perform nuija_line_up(line);
    end if;
  end loop;
  return claimed;
end $$`;

/**
 * `nuija_release(batch)`: ends claims. Each item holds `id`, the `token` of the claim (without one, whoever holds it),
 * and what becomes of the effect: `status` done or abandoned, or waiting again, `due` at another moment, where
 * `counted` says whether it was an attempt. One that was taken back meanwhile is gone instead of waiting again.
 */
const RELEASE = `
create or replace function nuija_release(batch jsonb) returns void language plpgsql as $$
declare
  lines text[]; line text; item jsonb;
begin
  select array_agg(queue) into lines from effects
    where id = any(array(select value->>'id' from jsonb_array_elements(batch)));
  perform 1 from queues where queue = any(lines) order by queue for update;
  for item in select value from jsonb_array_elements(batch) loop
    if item->>'status' <> 'waiting' then
      update effects set status = item->>'status', error = coalesce(item->>'error', error), lease = null, holder = null
        where id = item->>'id' and status in ('waiting', 'running', 'cancelling')
          and (item->>'token' is null or holder = item->>'token');
    else
      delete from effects
        where id = item->>'id' and status = 'cancelling' and (item->>'token' is null or holder = item->>'token');
      update effects set status = 'waiting', due = item->>'due', error = coalesce(item->>'error', error), lease = null,
          holder = null, attempts = case when (item->>'counted')::boolean then attempts else greatest(1, attempts - 1) end
        where id = item->>'id' and status = 'running' and (item->>'token' is null or holder = item->>'token');
    end if;
  end loop;
  delete from queues where queue = any(lines)
    and (select true from effects where effects.queue = queues.queue and effects.status = 'waiting' limit 1) is null
    and (select true from effects where effects.queue = queues.queue and effects.lease is not null limit 1) is null;
  for line in select queue from queues where queue = any(lines) order by queue loop
    perform nuija_line_up(line);
  end loop;
end $$`;

/** `nuija_cancel(first, after)`: takes back unfinished effects whose ids lie between the two. */
const CANCEL = `
create or replace function nuija_cancel(first text, after text) returns void language plpgsql as $$
declare
  effect record;
begin
  for effect in
    select id, queue from effects
    where id >= first and (after is null or id < after) and status in ('waiting', 'running') order by queue
  loop
    perform 1 from queues where queue = effect.queue for update;
    delete from effects where id = effect.id and status = 'waiting';
    update effects set status = 'cancelling' where id = effect.id and status = 'running';
    perform nuija_line_up(effect.queue);
  end loop;
end $$`;

export const OUTBOX_FUNCTIONS: readonly string[] = [ENQUEUE, LINE_UP, CLAIM, RELEASE, CANCEL];
