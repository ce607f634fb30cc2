#include "slices/groups/examples.h"

#include "foundation/record/record.h"
#include "slices/groups/acts.h"
#include "slices/groups/groups.h"

namespace alongside::groups {
namespace {

struct ExampleMember {
  const char* name;
  Role role;
  std::vector<Perspective> perspectives;
  const char* side;  // "" for nobody's.
};

const std::vector<ExampleMember>& members_of_breathing_group() {
  static const std::vector<ExampleMember> all{
      {"Asha", Role::chair, {Perspective::uses_service}, "Lived experience"},
      {"Ben", Role::facilitator, {Perspective::works_here}, "Professional"},
      {"Carys", Role::member, {Perspective::cares_for_someone}, "Lived experience"},
      {"Dev", Role::member, {Perspective::works_here, Perspective::leads}, "Professional"},
      {"Ebele",
       Role::member,
       {Perspective::uses_service, Perspective::works_here},
       "Lived experience"},
      {"Farid", Role::member, {Perspective::community}, "Lived experience"},
      {"Grace", Role::member, {Perspective::uses_service}, "Lived experience"},
      {"Hanna", Role::member, {Perspective::works_here}, "Professional"},
      {"Idris", Role::member, {Perspective::researches}, "Professional"},
      {"Joan", Role::member, {Perspective::cares_for_someone}, "Lived experience"},
      {"Kit", Role::member, {Perspective::student}, "Lived experience"},
      {"Lena", Role::member, {Perspective::works_here}, "Professional"},
      {"Musa", Role::member, {Perspective::uses_service}, "Lived experience"},
      {"Nia", Role::member, {Perspective::works_here}, "Professional"}};
  return all;
}

/// Adds groups and members, each as its room would.
class Adding {
 public:
  /// Who is there has been there `since`.
  Adding(Write& write, MadeUp& made_up, Instant since)
      : write_(write), made_up_(made_up), since_(since) {}

  void group(const NewGroup& group) {
    made_up_.groups[group.name] = add_group(write_, group, since_).number;
  }
  void member(const std::string& group, const ExampleMember& member) {
    add_member(write_, {made_up_.groups.at(group)}, {made_up_.people.at(member.name)}, member.role,
               member.perspectives, member.side, since_);
    if (member.role == Role::member) return;
    const ActKind& kind = member.role == Role::chair ? acts::made_chair : acts::made_facilitator;
    note_act(write_,
             {.kind = kind,
              .group = {made_up_.groups.at(group)},
              .whom = Id<people::Person>{made_up_.people.at(member.name)}},
             since_);
  }

 private:
  Write& write_;
  MadeUp& made_up_;
  Instant since_;
};

void add_groups_of_demonstration(Adding& adding) {
  adding.group({.name = "Breathe easier",
                .openness = Openness::listed,
                .purpose = "Make the asthma clinic at Riverside a place that works for everybody.",
                .serves = "People with asthma who use the clinic, and those who care for them.",
                .ground_rules = "We listen to the end.\nWe say what we mean in plain words.\n"
                                "What is said here about a person stays here.\n"
                                "It is fine to disagree; we keep the reasons of the few."});
  for (const ExampleMember& member : members_of_breathing_group()) {
    adding.member("Breathe easier", member);
  }
  adding.group({.name = "The clinic garden",
                .openness = Openness::open,
                .purpose = "Plan a garden that patients, visitors and staff can use.",
                .serves = "Everybody who comes to Riverside."});
  adding.member("The clinic garden",
                {"Farid", Role::chair, {Perspective::community}, "Lived experience"});
  adding.group({.name = "Leaving hospital well",
                .form = Form::partnership,
                .openness = Openness::listed,
                .purpose = "One plain guide for going home, written by all who have a part in it.",
                .serves = "People who go home from hospital, and their families."});
  adding.member("Leaving hospital well",
                {"Joan", Role::chair, {Perspective::cares_for_someone}, "Lived experience"});
}

void add_groups_of_tests(Adding& adding) {
  for (const auto& [name, openness] : {std::pair{"Asthma clinic group", Openness::listed},
                                       {"Night nurses", Openness::hidden},
                                       {"Garden friends", Openness::open}}) {
    adding.group({.name = name,
                  .openness = openness,
                  .purpose = "A purpose.",
                  .serves = "People with asthma.",
                  .ground_rules = "We listen."});
  }
  const std::string clinic = "Asthma clinic group";
  adding.member(clinic, {"Asha", Role::chair, {Perspective::uses_service}, "Lived experience"});
  adding.member(clinic, {"Ben", Role::member, {Perspective::works_here}, "Professional"});
  adding.member(clinic, {"Ebele", Role::member, {}, ""});
  adding.member("Night nurses", {"Dev", Role::chair, {Perspective::works_here}, "Professional"});
}

void add(MadeUp& made_up, Instant since, void (*groups)(Adding&)) {
  made_up.database.write([&](Write& write) {
    Adding adding(write, made_up, since);
    groups(adding);
    write.commit();
  });
}

}  // namespace

void demonstration(MadeUp& made_up) {
  // Long enough to decide things together (is_settled_since).
  add(made_up, made_up.now - std::chrono::days(30), add_groups_of_demonstration);
}

void test_community(MadeUp& made_up) {
  add(made_up, made_up.now, add_groups_of_tests);
}

}  // namespace alongside::groups
