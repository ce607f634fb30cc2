#include "slices/opinions/examples.h"

#include <array>
#include <set>

#include "foundation/base/random.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/panel_examples.h"
#include "slices/opinions/questions/question_notices_asking.h"
#include "slices/opinions/results/publishing_storage.h"

namespace alongside::opinions {
namespace {

constexpr std::uint64_t answers_seed = 20261123;
constexpr auto week = std::chrono::hours(24 * 7);

struct DemonstrationStatement {
  const char* text;
  double lived_agree;  // How likely each side is to agree.
  double professional_agree;
};

constexpr std::array<DemonstrationStatement, 14> statements{{
    {"We should be able to book a visit by text message.", 0.9, 0.85},
    {"A quiet room to wait in would help many of us.", 0.95, 0.8},
    {"Letters should say in the first line what I need to do.", 0.9, 0.9},
    {"The clinic should open on one evening each week.", 0.95, 0.3},
    {"Ten minutes is long enough for a review.", 0.1, 0.65},
    {"People who use the clinic should help to train new staff.", 0.85, 0.75},
    {"I know who to ring when my breathing gets worse.", 0.35, 0.9},
    {"Video calls should replace most visits.", 0.15, 0.55},
    {"The signs from the bus stop to the clinic are clear.", 0.2, 0.6},
    {"Each of us should have one named person to ask.", 0.9, 0.45},
    {"A carer should be told about changes if the person agrees.", 0.85, 0.85},
    {"There should be a plan in plain words that I can keep.", 0.95, 0.95},
    {"The waiting room feels safe for everybody.", 0.4, 0.75},
    {"Staff have enough time to listen.", 0.35, 0.2},
}};

/// In the order in which they answered. Asha, who is shown first, still has her answers to give.
constexpr std::array<const char*, 13> who_answered{"Ben",   "Carys", "Dev",   "Ebele", "Farid",
                                                   "Grace", "Hanna", "Idris", "Joan",  "Kit",
                                                   "Lena",  "Musa",  "Nia"};
const std::set<std::string> professionals{"Ben", "Dev", "Hanna", "Idris", "Lena", "Nia"};

Answer made_up_answer(Random& random, double agree) {
  const double drawn = random.unit();
  if (drawn < 0.06) return Answer::rather_not_say;
  if (drawn < 0.16) return Answer::not_sure;
  return random.unit() < agree ? Answer::agree : Answer::disagree;
}

struct Sides {
  std::optional<Id<groups::Constituency>> lived, professional;
};
Sides sides_of(Transaction& transaction, Id<groups::Group> group) {
  Sides sides;
  for (const auto& side : groups::constituencies(transaction, group)) {
    (side.name == "Professional" ? sides.professional : sides.lived) = side.id;
  }
  return sides;
}

void answer_question(Write& write, const MadeUp& made_up, const Sides& sides, Id<Question> question,
                     const std::vector<Id<Statement>>& ids) {
  Random random(answers_seed);
  for (const std::string name : who_answered) {
    const bool lived = !professionals.contains(name);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (random.unit() < 0.1) continue;
      const double agree = lived ? statements[i].lived_agree : statements[i].professional_agree;
      save_answer(write, made_up.site.key,
                  {.question = question,
                   .statement = ids[i],
                   .person = {made_up.people.at(name)},
                   .constituency = lived ? sides.lived : sides.professional,
                   .answer = made_up_answer(random, agree),
                   .matters = random.unit() < 0.15});
    }
  }
}

void add_question_of_clinic(Write& write, const MadeUp& made_up) {
  const Id<groups::Group> group{made_up.groups.at("Breathe easier")};
  const auto question = add_question(
      write,
      {.group = group,
       .question = "What would make the clinic work better for all of us?",
       .description = "Put forward what you think, and answer what others put forward.",
       .closes_at = made_up.now + 3 * week,
       .asked_by = Id<people::Person>{made_up.people.at("Asha")}},
      made_up.now);
  std::vector<Id<Statement>> ids;
  for (const auto& statement : statements) {
    ids.push_back(add_statement(write, question, statement.text, made_up.now));
  }
  tell_of_question(write, group, question, made_up.now + 3 * week, made_up.now);
  answer_question(write, made_up, sides_of(write, group), question, ids);
  // As if Asha had been waited for already.
  for (const Instant at : {made_up.now, made_up.now + wait_for_the_last}) {
    publish_results(write, question, at);
  }
  // All who answered; whether Asha joins them when she has answered too is hers to decide.
  for (const std::string name : who_answered) {
    start_sharing(write, question, {made_up.people.at(name)});
  }
}

void add_question_of_garden(Write& write, const MadeUp& made_up) {
  const auto question = add_question(write,
                                     {.group = {made_up.groups.at("The clinic garden")},
                                      .question = "What should the garden have?"},
                                     made_up.now);
  tell_of_question(write, {made_up.groups.at("The clinic garden")}, question, {}, made_up.now);
  for (const char* text : {"Seats in the shade.", "A path that wheelchairs can use.",
                           "Herbs that the kitchen can pick."}) {
    add_statement(write, question, text, made_up.now);
  }
}

}  // namespace

void demonstration(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    add_question_of_clinic(write, made_up);
    add_question_of_garden(write, made_up);
    write.commit();
  });
  add_panel_of_demonstration(made_up);
}

void test_community(MadeUp& made_up) {
  constexpr auto day = std::chrono::hours(24);
  made_up.database.write([&](Write& write) {
    const auto question = [&](const char* group, const char* text,
                              std::optional<Instant> closes_at) {
      return add_question(
          write, {.group = {made_up.groups.at(group)}, .question = text, .closes_at = closes_at},
          made_up.now);
    };
    const auto keep_statement = [&](const char* name, Id<Question> of, const char* text) {
      made_up.kept[name] = std::to_string(add_statement(write, of, text, made_up.now).number);
    };
    const auto open =
        question("Asthma clinic group", "What would make the clinic easier to use?", {});
    keep_statement("statement_1", open, "We should be able to book by text message.");
    keep_statement("statement_2", open, "A quiet room to wait in would help.");
    keep_statement("statement_3", open, "Letters should say first what I need to do.");
    const auto closed =
        question("Asthma clinic group", "What did the last year teach us?", made_up.now - day);
    keep_statement("closed_statement", closed, "We met too seldom.");
    const auto other = question("Night nurses", "How could nights be calmer?", {});
    keep_statement("other_statement", other, "Lights could be lower.");
    write.commit();
  });
}

}  // namespace alongside::opinions
