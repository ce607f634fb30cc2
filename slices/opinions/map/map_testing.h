// A question with statements and people who answer it, for the tests of its map.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/random.h"
#include "foundation/db/testing.h"
#include "slices/opinions/map/map_work_storage.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions {

class MapWorld : public OnBothDatabases {
 protected:
  static constexpr std::size_t people_count = 40;
  static constexpr std::size_t statements_count = 8;

  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      sides = groups::constituencies(write, group);
      for (std::size_t n = 0; n < people_count; ++n) {
        people.push_back(people::add_person(write, {.name = "Person " + std::to_string(n)}, now));
      }
      question = make_question(write, SmallNumbers::shown);
      write.commit();
    });
  }

  Id<Question> make_question(Write& write, SmallNumbers small_numbers) {
    const auto id = add_question(
        write, {.group = group, .question = "What helps?", .small_numbers = small_numbers}, now);
    statements.clear();
    for (std::size_t n = 0; n < statements_count; ++n) {
      statements.push_back(add_statement(write, id, "Statement " + std::to_string(n), now));
    }
    return id;
  }

  /// Every third person counts for no side.
  std::optional<Id<groups::Constituency>> side_of(std::size_t person) const {
    if (person % 3 == 2) return std::nullopt;
    return sides.at(person % 3).id;
  }

  void answer(Write& write, std::size_t person, std::size_t statement, Answer given,
              bool matters = false) {
    save_answer(write, key,
                {.question = question,
                 .statement = statements.at(statement),
                 .person = people.at(person),
                 .constituency = side_of(person),
                 .answer = given,
                 .matters = matters});
  }
  void answer(std::size_t person, std::size_t statement, Answer given, bool matters = false) {
    database().write([&](Write& write) {
      answer(write, person, statement, given, matters);
      write.commit();
    });
  }

  /// Two camps: people with even numbers mostly agree where those with odd ones disagree.
  void answer_all(std::size_t first, std::size_t last) {
    database().write([&](Write& write) {
      for (std::size_t person = first; person < last; ++person) {
        for (std::size_t n = 0; n < statements_count; ++n) {
          const bool with_camp = Random(1000 * person + n).unit() < 0.85;
          const bool agrees = (person % 2 == 0) == with_camp;
          answer(write, person, n, agrees ? Answer::agree : Answer::disagree);
        }
      }
      write.commit();
    });
  }

  void remove(std::size_t statement) {
    database().write([&](Write& write) {
      remove_statement(write, question, statements.at(statement), "It names a person");
      write.commit();
    });
  }

  void close() {
    database().write([&](Write& write) {
      close_question(write, question, now);
      write.commit();
    });
  }

  MapWork work() {
    return database().read([&](Read& read) { return find_map_work(read, question).value(); });
  }
  std::size_t waiting() { return work().waiting.size(); }
  std::optional<KeptMap> kept() {
    return database().read([&](Read& read) { return find_map(read, question); });
  }
  std::vector<std::int64_t> with_work() {
    return database().read([&](Read& read) { return questions_with_map_work(read); });
  }

  const Instant now = instant_from_microseconds(1'790'000'000'000'000);
  const SecretKey key{};
  Id<groups::Group> group;
  Id<Question> question;
  std::vector<Id<Statement>> statements;
  std::vector<groups::Constituency> sides;
  std::vector<Id<people::Person>> people;
};

}  // namespace alongside::opinions
