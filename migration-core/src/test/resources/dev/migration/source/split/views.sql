create table a(id int primary key,parent int references a(id)on delete set null,v numeric(5,2)default 0.5,w text default E'\x41;');
create materialized view m as with recursive r(id,depth) as (select id,0 from a where parent is null union all select a.id,r.depth+1 from a join r on a.parent=r.id) select * from r with data;
create view v as select id,case when v>1 then 'big;' when v>.5 then 'mid' else $$small;$$ end as size,row_number()over(order by id)from a;
create or replace view v2 with (security_barrier=true) as select*from a where id<>all(array[1,2])and v<>-1 with local check option;
alter table a add constraint positive check(v>=0 and(w<>';')),add constraint shape check(w~'^[^;]*$'or w like'%\;%'escape'\');
create table p(k int,t date not null)partition by range(t);create table p1 partition of p for values from('2025-01-01')to('2026-01-01');
create unique index on a(lower(w),(v+1))where v<100;create statistics s on id,v from a;
create sequence q increment by-1 minvalue-10 maxvalue-1 start-1;select nextval('q');
create function f(int=1,out x int,out y text)returns setof record as'select 1;select $1,''a;''::text'language sql;
select*from f();
grant select on a,v to public;revoke all on v2 from public
