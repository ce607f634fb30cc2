#include "foundation/words/catalogue.h"

#include <gtest/gtest.h>

#include <cstring>
#include <thread>
#include <utility>
#include <vector>

namespace alongside::catalogue_test {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;  // In the order of their ids.

void append_number(std::string& bytes, std::size_t number) {
  const auto value = static_cast<std::uint32_t>(number);
  char four[sizeof value];
  std::memcpy(four, &value, sizeof value);
  bytes.append(four, sizeof four);
}

/// A .mo file (GNU gettext manual, 'The format of GNU MO files') without its optional hash table.
std::string mo_file(const Entries& entries) {
  const std::size_t table = 28;
  std::size_t at = table + entries.size() * 16;
  std::string ids, translations, texts;
  for (const auto& [id, translation] : entries) {
    append_number(ids, id.size());
    append_number(ids, at);
    at += id.size() + 1;
    texts += id + '\0';
  }
  for (const auto& [id, translation] : entries) {
    append_number(translations, translation.size());
    append_number(translations, at);
    at += translation.size() + 1;
    texts += translation + '\0';
  }
  std::string file;
  for (const std::size_t number : {std::size_t{0x950412de}, std::size_t{0}, entries.size(), table,
                                   table + entries.size() * 8, std::size_t{0}, at}) {
    append_number(file, number);
  }
  return file + ids + translations + texts;
}

const std::string polish = mo_file(
    {{"",
      "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : "
      "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"},
     {"Welcome, {name}", "Witaj, {name}"},
     {std::string("{count} person\0{count} people", 29),
      std::string("{count} osoba\0{count} osoby\0{count} osób", 41)}});

TEST(Catalogue, SaysWhatItHolds) {
  const Catalogue catalogue("pl", polish);
  EXPECT_EQ(catalogue.translated(say("Welcome, {name}")), "Witaj, {name}");
  EXPECT_EQ(catalogue.translated(say("Welcome, {name}")), "Witaj, {name}");  // Now as one seen.
  EXPECT_EQ(catalogue.translated(say("Not in it")), "Not in it");
}

TEST(Catalogue, KnowsThePluralRuleOfItsLanguage) {
  const Catalogue catalogue("pl", polish);
  const auto people = [&](std::int64_t count) {
    return catalogue.translated(say_many("{count} person", "{count} people", count));
  };
  EXPECT_EQ(people(1), "{count} osoba");
  EXPECT_EQ(people(2), "{count} osoby");
  EXPECT_EQ(people(5), "{count} osób");
  EXPECT_EQ(people(12), "{count} osób");
  EXPECT_EQ(people(22), "{count} osoby");
  EXPECT_EQ(people(0), "{count} osób");
  EXPECT_EQ(people(4'000'000'000'002), "{count} osoby");  // More than an `int` holds.
  EXPECT_EQ(people(4'000'000'000'012), "{count} osób");
}

TEST(Catalogue, CanBeReadByManyAtATime) {
  const Catalogue catalogue("pl", polish);
  std::atomic<int> wrong{0};
  const auto read = [&] {
    for (int round = 0; round < 1000; ++round) {
      if (catalogue.translated(say("one")) != "one") ++wrong;
      if (catalogue.translated(say("two")) != "two") ++wrong;
      if (catalogue.translated(say("Welcome, {name}")) != "Witaj, {name}") ++wrong;
    }
  };
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread) threads.emplace_back(read);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(SeenLiterals, KeepWorkingWhenThereIsNoRoom) {
  const std::string addresses(200'000, 'x');
  SeenLiterals seen;
  for (const char& address : addresses) seen.add(&address, "found");
  std::size_t found = 0;
  for (const char& address : addresses) {
    const std::string_view text = seen.find(&address);
    if (text.data() == nullptr) continue;
    ++found;
    ASSERT_EQ(text, "found");
  }
  EXPECT_GT(found, 1000U);
}

}  // namespace
}  // namespace alongside::catalogue_test
