-- Words and phrases that the owner calls the same, in groups of two to ten: [["axe", "guitar"], …].
alter table agent add column synonyms jsonb not null default '[]';
