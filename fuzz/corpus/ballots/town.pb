META
key;value
budget;10,5
PROJECTS
project_id;cost;name
a;6;"The ""mill"""
b;4;Park
VOTES
voter_id;vote
1;a
2;a,b
