// How long others wait to write while a conversation comes in.
//
//   import_speed LOCATION [ANSWERS]     (an empty database; else 4.6 million answers, as the
//                                        largest published conversation has)
//
// A second thread makes a small write every few milliseconds and measures until it is durable.
// Exit status 1 where the slowest in a hundred took 200 ms or more.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <vector>

#include "foundation/base/random.h"
#include "foundation/db/migrate.h"
#include "slices/groups/groups.h"
#include "slices/opinions/imports/conversation_storage.h"

namespace alongside::opinions {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t answers_of_a_person = 150;
constexpr std::size_t statements = 1000;
constexpr double longest_wait = 200;  // Milliseconds, of 99 in 100.

polis::Conversation made_up(std::size_t answers) {
  polis::Conversation conversation;
  for (std::size_t n = 0; n < statements; ++n) {
    conversation.statements.push_back({.source_id = static_cast<std::int64_t>(n),
                                       .text = "Statement number " + std::to_string(n)});
  }
  const std::size_t people = answers / answers_of_a_person + 1;
  conversation.participants = static_cast<std::int64_t>(people);
  for (std::size_t n = 0; n < answers; ++n) {
    auto& answer = conversation.answers.emplace_back();
    answer.participant = static_cast<decltype(answer.participant)>(n / answers_of_a_person);
    answer.statement = static_cast<decltype(answer.statement)>(
        (n / answers_of_a_person * 7 + n % answers_of_a_person) % statements);
    answer.vote = polis::Vote::agree;
  }
  return conversation;
}

/// Milliseconds of each small write, until told to stop.
std::vector<double> waits_of_others(Database& database, const std::stop_token& stop) {
  static constexpr Sql small_sql{"UPDATE groups SET name = $2 WHERE id = $1"};
  std::vector<double> waits;
  while (!stop.stop_requested()) {
    const auto began = Clock::now();
    database.write([](Write& write) {
      write.run(small_sql, 1, "Clinic");
      write.commit();
    });
    waits.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
    std::this_thread::sleep_for(5ms);
  }
  std::ranges::sort(waits);
  return waits;
}

int measure(const char* location, std::size_t answers) {
  const auto database = Database::open({.location = location});
  migrate(*database);
  const Instant now = clock_now();
  const polis::Conversation conversation = made_up(answers);
  const ConversationImport import = database->write([&](Write& write) {
    const auto group = groups::add_group(write, {.name = "Clinic"}, now);
    ConversationImport begun(write, group, {.title = "What would help?"}, {}, conversation, now);
    write.commit();
    return begun;
  });
  std::vector<double> waits;
  const auto began = Clock::now();
  {
    std::jthread others([&](const std::stop_token& stop) {
      waits = waits_of_others(*database, stop);
    });
    import.save_rows(*database);
  }
  const std::chrono::duration<double> took = Clock::now() - began;
  database->write([&](Write& write) {
    import.finish(write);
    write.commit();
  });
  const auto at = [&](std::size_t part) { return waits[(waits.size() - 1) * part / 100]; };
  fmt::print("{} answers in {:.1f} s; {} writes of others: median {:.1f} ms, 99 in 100 within "
             "{:.1f} ms, longest {:.1f} ms\n",
             answers, took.count(), waits.size(), at(50), at(99), waits.back());
  return at(99) < longest_wait ? 0 : 1;
}

}  // namespace
}  // namespace alongside::opinions

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::size_t answers = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 4'600'000;
  return alongside::opinions::measure(arguments[1], answers);
}
