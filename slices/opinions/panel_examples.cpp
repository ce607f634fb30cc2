#include "slices/opinions/panel_examples.h"

#include <array>
#include <optional>
#include <string>

#include "foundation/base/random.h"
#include "foundation/work/jobs.h"
#include "slices/groups/groups.h"
#include "slices/opinions/map/map_tasks.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {
namespace {

using groups::Perspective;
using groups::Role;

constexpr std::uint64_t panel_seed = 20261124;
constexpr auto panel_week = std::chrono::hours(24 * 7);
/// Long enough to have a say in what comes up today.
constexpr auto joined_before = 10 * panel_week;
constexpr const char* lived = "Lived experience";
constexpr const char* professional = "Professional";

/// Three ways to think; nobody's side says which is theirs.
struct PanelStatement {
  const char* text;
  std::array<double, 3> agree;  // How likely people of each way are to agree.
};

constexpr std::array<PanelStatement, 14> panel_statements{{
    {"Open on two evenings each week.", {0.96, 0.15, 0.3}},
    {"Open on Saturday mornings, even if you close on another day.", {0.93, 0.12, 0.2}},
    {"I would rather wait longer and see somebody I know.", {0.12, 0.95, 0.1}},
    {"Most questions can be answered by phone or video.", {0.12, 0.07, 0.96}},
    {"I want to book online and read my notes there.", {0.35, 0.12, 0.97}},
    {"There must always be a person at the desk to talk to.", {0.85, 0.96, 0.1}},
    {"Letters should be short and in plain words.", {0.96, 0.95, 0.94}},
    {"Carers should be asked how they are, too.", {0.92, 0.95, 0.9}},
    {"Give each of us one named nurse, even if fewer people can be seen.", {0.1, 0.92, 0.15}},
    {"Home visits matter more than a new building.", {0.2, 0.9, 0.3}},
    {"A short wait matters more to me than a long talk.", {0.92, 0.1, 0.6}},
    {"The waiting room should have a quiet corner.", {0.6, 0.7, 0.55}},
    {"Students may sit in only if I am asked first.", {0.9, 0.94, 0.85}},
    {"A check by a machine at home can stand for a visit.", {0.1, 0.05, 0.92}},
}};

/// Of each seven people three think the first way, two each the others.
constexpr std::array<std::size_t, 7> ways{0, 1, 2, 0, 1, 2, 0};

constexpr std::array<const char*, 24> first_names{
    "Abena", "Bronwen", "Callum", "Dilys", "Emeka",  "Fatima", "Gareth", "Huw",
    "Ines",  "Jamal",   "Katya",  "Lowri", "Mehmet", "Nesta",  "Osian",  "Priya",
    "Rhian", "Samuel",  "Tesfay", "Una",   "Viktor", "Wafa",   "Yusuf",  "Zofia"};
constexpr std::array<const char*, 2> letters{"B", "M"};

struct PanelPerson {
  Id<people::Person> id;
  std::size_t way = 0;
  bool lived = true;
};

struct Panel {
  Id<groups::Group> group;
  Id<Question> question;
  std::vector<Id<Statement>> statements;
  std::optional<Id<groups::Constituency>> lived, professional;
  std::vector<PanelPerson> people;  // In the order in which they answered.
};

void add_to_panel(Write& write, Panel& panel, Id<people::Person> person, Role role, bool is_lived,
                  Instant now) {
  groups::add_member(write, panel.group, person, role,
                     {is_lived ? Perspective::uses_service : Perspective::works_here},
                     is_lived ? lived : professional, now - joined_before);
}

/// Those who can sign in answer among the first and think in all three ways; the first two are the
/// chair and the facilitator. The second has still to answer.
void add_people(Write& write, Panel& panel, const std::vector<Id<people::Person>>& known,
                Instant now) {
  Random random(panel_seed);
  for (std::size_t n = 0; n < known.size(); ++n) {
    const Role role = n == 0 ? Role::chair : (n == 1 ? Role::facilitator : Role::member);
    const bool is_lived = random.unit() < 0.7;
    add_to_panel(write, panel, known[n], role, is_lived, now);
    if (n != 1) panel.people.push_back({known[n], ways[n % ways.size()], is_lived});
  }
  for (const char* letter : letters) {
    for (const char* first : first_names) {
      const bool is_lived = random.unit() < 0.7;
      const auto id = people::add_person(write,
                                         {.name = std::string(first) + " " + letter,
                                          .email = "",
                                          .pronouns = "",
                                          .passphrase_hash = ""},
                                         now);
      add_to_panel(write, panel, id, Role::member, is_lived, now);
      panel.people.push_back({id, ways[panel.people.size() % ways.size()], is_lived});
    }
  }
}

Panel add_panel(Write& write, const std::vector<Id<people::Person>>& known, Instant now) {
  Panel panel;
  panel.group = groups::add_group(
      write,
      {.name = "Riverside panel",
       .openness = groups::Openness::listed,
       .purpose = "Say how the health centre at Riverside should change.",
       .serves = "Everybody who lives near Riverside, and the people who work at the centre.",
       .ground_rules = "Say what you need, and ask what others need."},
      now - 9 * panel_week);
  for (const auto& side : groups::constituencies(write, panel.group)) {
    (side.name == lived ? panel.lived : panel.professional) = side.id;
  }
  panel.question =
      add_question(write,
                   {.group = panel.group,
                    .question = "How should the health centre change in the next two years?",
                    .description = "The centre has money for some of this, not for all of it.",
                    .closes_at = now + 4 * panel_week,
                    .asked_by = known.front(),
                    .small_numbers = SmallNumbers::hidden},
                   now - 9 * panel_week);
  for (const PanelStatement& statement : panel_statements) {
    panel.statements.push_back(add_statement(write, panel.question, statement.text, now));
  }
  add_people(write, panel, known, now);
  return panel;
}

Answer panel_answer(Random& random, double agree) {
  const double drawn = random.unit();
  if (drawn < 0.02) return Answer::rather_not_say;
  if (drawn < 0.09) return Answer::not_sure;
  return random.unit() < agree ? Answer::agree : Answer::disagree;
}

void answer(Write& write, const Site& site, const Panel& panel, std::size_t first,
            std::size_t last) {
  for (std::size_t who = first; who < last; ++who) {
    const PanelPerson& person = panel.people[who];
    Random random(panel_seed + who);
    for (std::size_t n = 0; n < panel_statements.size(); ++n) {
      save_answer(write, site.key,
                  {.question = panel.question,
                   .statement = panel.statements[n],
                   .person = person.id,
                   .constituency = person.lived ? panel.lived : panel.professional,
                   .answer = panel_answer(random, panel_statements[n].agree[person.way]),
                   .matters = random.unit() < 0.12});
    }
  }
}

/// As a server does by itself, on another day: first quickly, then settled.
void draw(Database& database, Id<Question> question, Instant at) {
  const NodeTask task = as_node_task(map_job());
  for (const int hour : {0, 1}) {
    task.run({.database = database,
              .number = question.number,
              .now = at + std::chrono::hours(hour),
              .stop = {},
              .asked_again = {}});
  }
}

}  // namespace

void add_panel_of_demonstration(MadeUp& made_up) {
  std::vector<Id<people::Person>> known;
  for (const auto& [name, number] : made_up.people) known.push_back({number});
  const Panel panel = made_up.database.write([&](Write& write) {
    Panel made = add_panel(write, known, made_up.now);
    write.commit();
    return made;
  });
  std::size_t answered = 0;
  const auto go_on_to = [&](std::size_t people, Instant at) {
    made_up.database.write([&](Write& write) {
      answer(write, made_up.site, panel, answered, people);
      write.commit();
    });
    answered = people;
    draw(made_up.database, panel.question, at);
  };
  go_on_to(24, made_up.now - 7 * panel_week);
  go_on_to(42, made_up.now - 3 * panel_week);
  go_on_to(panel.people.size(), made_up.now);
}

}  // namespace alongside::opinions
