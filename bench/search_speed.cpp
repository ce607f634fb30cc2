// How long a search takes among a million statements.
//
//   search_speed LOCATION [STATEMENTS]      (an empty database; else a million)
//
// One group has a fifth of all statements, 19 have a fiftieth each, and a thousand share the rest.
// Words are as common as in a language: the n-th has a share of about 1/n. Each line is a kind of
// query within a reach; times are of the index and of the room that is asked again, as the page
// asks them. Exit status 1 where the median of all, or of any line, is above 50 ms.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "foundation/db/migrate.h"
#include "foundation/db/rows_writer.h"
#include "foundation/words/text_words.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/questions/findable_storage.h"
#include "slices/search/entry.h"
#include "slices/search/looking_asking.h"

namespace alongside::search {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double longest_median = 50;  // Milliseconds.
constexpr std::size_t vocabulary = 30'000;
constexpr std::size_t words_of_statement = 12;
constexpr std::size_t rows_a_write = 5'000;
constexpr std::size_t rows_at_a_time = 50;
constexpr int tries = 200;

/// Sayable, and none the beginning of all others.
std::string word_of(std::size_t number) {
  constexpr std::string_view consonants = "bdfgklmnprstvz", vowels = "aeiou";
  std::string word;
  for (std::size_t rest = number * 7919 + 1'000; rest > 0; rest /= 70) {
    word += consonants[rest % 14];
    word += vowels[rest / 14 % 5];
  }
  return word;
}

/// The n-th with a share of about 1/n.
std::size_t any_word(Random& random) {
  const double place = static_cast<double>(random.below(1U << 30U)) / (1U << 30U);
  return static_cast<std::size_t>(std::pow(static_cast<double>(vocabulary), place)) - 1;
}

std::string any_text(Random& random) {
  std::string text;
  for (std::size_t count = 0; count < words_of_statement; ++count) {
    text.append(count == 0 ? "" : " ").append(word_of(any_word(random)));
  }
  return text;
}

struct Filled {
  std::vector<groups::Group> groups;  // The largest first.
  std::vector<Id<opinions::Question>> questions;
};

Filled add_groups(Database& database, std::size_t count) {
  Filled filled;
  for (std::size_t number = 0; number < count; ++number) {
    database.write([&](Write& write) {
      const auto id = groups::add_group(write, {.name = "Group"}, clock_now());
      filled.groups.push_back({.id = id, .name = "Group"});
      filled.questions.push_back(opinions::add_question(
          write, {.group = id, .question = "What helps?", .description = ""}, clock_now()));
      write.commit();
    });
  }
  return filled;
}

std::size_t any_group(Random& random, std::size_t groups) {
  const std::uint64_t place = random.below(100);
  if (place < 20) return 0;
  if (place < 58) return 1 + place % 19;
  return 20 + random.below(groups - 20);
}

constexpr auto statements_text = rows_text<4, rows_at_a_time>(
    "INSERT INTO statements (question_id, id, text, text_tag) VALUES ");
constexpr Sql statements_sql{statements_text.data()};
constexpr Sql statement_sql{
    "INSERT INTO statements (question_id, id, text, text_tag) VALUES ($1, $2, $3, $4)"};
constexpr auto entries_text =
    rows_text<4, rows_at_a_time>("INSERT INTO search_entries (id, group_id, scope, terms) VALUES ");
constexpr Sql entries_sql{entries_text.data()};
constexpr Sql entry_sql{
    "INSERT INTO search_entries (id, group_id, scope, terms) VALUES ($1, $2, $3, $4)"};

void add_statements(Write& write, const Filled& filled, Random& random, std::size_t count) {
  struct New {
    std::size_t group;
    std::int64_t id;
    std::string text, terms;
  };
  const TextWords words("en");
  std::vector<New> rows;
  for (std::size_t number = 0; number < count; ++number) {
    New row{any_group(random, filled.groups.size()), random_id(), any_text(random), ""};
    row.terms = terms_of(words.in(row.text, 100), filled.groups[row.group].id.number);
    rows.push_back(std::move(row));
  }
  RowsWriter<4, rows_at_a_time> statements(write, statements_sql, statement_sql);
  RowsWriter<4, rows_at_a_time> entries(write, entries_sql, entry_sql);
  const int rank = opinions::findable_opinions().back().rank;
  for (const New& row : rows) {
    statements.add(filled.questions[row.group], row.id, row.text, Parameter(nullptr));
    const Id<groups::Group> group = filled.groups[row.group].id;
    entries.add(entry_id(rank, row.id), group, group, row.terms);
  }
  statements.finish();
  entries.finish();
}

void fill(Database& database, const Filled& filled, std::size_t statements) {
  Random random(1);
  if (database.engine() == Engine::postgresql) {
    database.run_script("DROP INDEX search_entries_by_word");
  }
  for (std::size_t done = 0; done < statements; done += rows_a_write) {
    database.write([&](Write& write) {
      add_statements(write, filled, random, std::min(rows_a_write, statements - done));
      write.commit();
    });
  }
  if (database.engine() == Engine::postgresql) {
    database.run_script(
        "CREATE INDEX search_entries_by_word ON search_entries USING gin (words) "
        "WITH (fastupdate = off)");
    database.run_script("ANALYZE");
  } else {
    database.run_script("INSERT INTO search_words (search_words) VALUES ('rebuild')");
    database.run_script("ANALYZE");
  }
}

std::vector<std::string> queries(std::string_view kind) {
  Random random(2);
  const auto between = [&](std::size_t low, std::size_t high) {
    return word_of(low + random.below(high - low));
  };
  std::vector<std::string> all;
  for (int number = 0; number < tries; ++number) {
    if (kind == "very common") all.push_back(between(0, 3) + " .");
    if (kind == "middling") all.push_back(between(100, 1'000) + " .");
    if (kind == "rare") all.push_back(between(20'000, vocabulary) + " .");
    if (kind == "nowhere") all.push_back("qq" + std::to_string(number) + " qq");
    if (kind == "beginning") all.push_back(between(0, 300).substr(0, 3 + random.below(2)));
    if (kind == "two common") all.push_back(between(0, 3) + " " + between(3, 10));
    if (kind == "common, rare") all.push_back(between(0, 3) + " " + between(10'000, 20'000));
  }
  return all;
}

struct Measured {
  std::vector<double> times;
  std::size_t results = 0;

  double at(std::size_t part) const { return times[(times.size() - 1) * part / 100]; }
};

Measured measure(Database& database, const Reach& reach, std::string_view kind) {
  const TextWords words("en");
  const auto kinds = opinions::findable_opinions();
  Measured measured;
  for (const std::string& typed : queries(kind)) {
    std::vector<TextWord> asked = words.in(typed, most_words);
    if (typed.ends_with(" .")) asked.push_back(asked.front());  // No beginning of more.
    Query query = query_of(asked);
    if (typed.ends_with(" .")) query.resize(1);
    const auto began = Clock::now();
    const FoundPage page =
        database.read([&](Read& read) { return look(read, kinds, reach, query, from_the_first); });
    measured.times.push_back(
        std::chrono::duration<double, std::milli>(Clock::now() - began).count());
    measured.results += page.found.size();
  }
  std::ranges::sort(measured.times);
  return measured;
}

int run(const char* location, std::size_t statements) {
  const auto database = Database::open({.location = location});
  migrate(*database);
  const Filled filled = add_groups(*database, 1020);
  const auto began = Clock::now();
  fill(*database, filled, statements);
  fmt::print("{} statements filled in in {:.0f} s\n", statements,
             std::chrono::duration<double>(Clock::now() - began).count());
  struct Named {
    const char* name;
    Reach reach;
  };
  const auto first = filled.groups.begin();
  const std::vector<Named> reaches{{"a small group", {{filled.groups.back()}, false}},
                                   {"a middling group", {{filled.groups[5]}, false}},
                                   {"the largest group", {{filled.groups[0]}, false}},
                                   {"20 large groups", {{first, first + 20}, true}},
                                   {"20 small groups", {{first + 100, first + 120}, true}}};
  std::vector<double> all;
  bool quick = true;
  for (const Named& where : reaches) {
    for (const char* kind : {"rare", "middling", "very common", "two common", "common, rare",
                             "beginning", "nowhere"}) {
      const Measured measured = measure(*database, where.reach, kind);
      all.insert(all.end(), measured.times.begin(), measured.times.end());
      quick = quick && measured.at(50) <= longest_median;
      fmt::print("{:18} {:13} median {:6.1f} ms, 99 in 100 within {:6.1f} ms, {} results\n",
                 where.name, kind, measured.at(50), measured.at(99), measured.results);
    }
  }
  std::ranges::sort(all);
  fmt::print("all: median {:.1f} ms, 99 in 100 within {:.1f} ms\n", all[all.size() / 2],
             all[(all.size() - 1) * 99 / 100]);
  return quick ? 0 : 1;
}

}  // namespace
}  // namespace alongside::search

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::size_t statements = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1'000'000;
  return alongside::search::run(arguments[1], statements);
}
