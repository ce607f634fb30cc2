// What is found when somebody changes a record: 2,000 times, by chance, in twelve ways.
#include "foundation/record/record_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"

namespace alongside::record::record_file_test {
namespace {

struct Numbered {
  std::int64_t number = 0;
  Entry entry;
  std::string link;
};

struct Kept {
  std::string chain = "community";
  std::vector<Numbered> entries;
  Head head;
};

SecretKey key_of(unsigned char byte) {
  SecretKey key{};
  key.fill(byte);
  return key;
}
const SigningKey site_key(key_of(1), signing_purpose);
const SigningKey other_key(key_of(2), signing_purpose);

/// Gives every entry from `from` on its number and its link anew, and the head.
void chain_anew(Kept& record, std::size_t from, const SigningKey& key) {
  for (std::size_t i = from; i < record.entries.size(); ++i) {
    Numbered& one = record.entries[i];
    one.number = static_cast<std::int64_t>(i) + 1;
    const std::string previous = i == 0 ? first_previous() : record.entries[i - 1].link;
    one.link = link_of(record.chain, one.number, previous, one.entry);
  }
  record.head = signed_head(key, {.chain = record.chain,
                                  .number = static_cast<std::int64_t>(record.entries.size()),
                                  .link = record.entries.empty() ? "" : record.entries.back().link,
                                  .day = "2026-11-30"});
}

Kept made(std::size_t size) {
  Kept record;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string salt = random_token();
    const auto number = static_cast<std::int64_t>(i);
    record.entries.push_back(
        {.entry = {.day = text_of_day(20'000 + number / 5),
                   .kind = i % 3 == 0 ? "member_removed" : "question_closed",
                   .group = commitment(Part::group, 7, salt),
                   .about = i % 3 == 0 ? "-" : commitment(Part::about, 5, salt),
                   .by = commitment(Part::by, number, salt),
                   .whom = "-"}});
  }
  chain_anew(record, 0, site_key);
  return record;
}

std::string text_of(const Kept& record) {
  std::string text = beginning_of_file(record.chain);
  for (const Numbered& one : record.entries) text += line_of(one.number, one.entry, one.link);
  return text + line_of(record.head);
}

std::vector<KeptHead> kept_of(const Kept& record) {
  return {*read_kept_head("--head", alongside::record::line_of(record.head))};
}

TEST(RecordFile, OfASoundRecordIsSound) {
  const Kept record = made(40);
  const auto sound = check_record(text_of(record), kept_of(record));
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->entries, 40);
  EXPECT_EQ(sound->public_key, site_key.public_key());
}

std::string& a_field(Entry& entry, Random& random) {
  const std::vector<std::string*> fields{&entry.day,   &entry.kind, &entry.group,
                                         &entry.about, &entry.by,   &entry.whom};
  return *fields[random.below(fields.size())];
}

void change_one_letter(std::string& text, Random& random) {
  char& letter = text[random.below(text.size())];
  const char before = letter;
  while (letter == before) letter = "0123456789abcdefghijklmnopqrstuvwxyz-_"[random.below(38)];
}

/// As somebody would who can write the file, and reckon, and perhaps has the site's key as well.
std::string tampered(const Kept& whole, Random& random) {
  Kept record = whole;
  const auto at = random.below(record.entries.size());
  const auto other = (at + 1 + random.below(record.entries.size() - 1)) % record.entries.size();
  const auto place = record.entries.begin() + static_cast<std::ptrdiff_t>(at);
  const SigningKey& key = random.below(2) == 0 ? site_key : other_key;
  switch (random.below(12)) {
    case 0:
      change_one_letter(a_field(place->entry, random), random);
      break;
    case 1:
      change_one_letter(place->link, random);
      break;
    case 2:
      record.entries.erase(place);
      break;
    case 3:
      std::swap(record.entries[at], record.entries[other]);
      break;
    case 4:
      std::swap(record.entries[at].entry, record.entries[other].entry);
      break;
    case 5:
      record.entries.insert(place, record.entries[other]);
      break;
    case 6:  // Changed, and all that follows written anew, signed by either key.
      change_one_letter(a_field(place->entry, random), random);
      chain_anew(record, at, key);
      break;
    case 7:  // The same with one left out.
      record.entries.erase(place);
      chain_anew(record, at, key);
      break;
    case 8:  // The end is left out, and the head signed anew.
      record.entries.resize(at);
      chain_anew(record, 0, key);
      if (record.entries.empty()) return beginning_of_file(record.chain);
      break;
    case 9:  // Two in each other's place, written anew.
      std::swap(record.entries[at].entry, record.entries[other].entry);
      chain_anew(record, std::min(at, other), key);
      break;
    case 10: {  // One byte of the file, wherever it stands.
      std::string text = text_of(record);
      char& byte = text[random.below(text.size())];
      const auto flipped = static_cast<unsigned char>(1U << random.below(8));
      byte = static_cast<char>(static_cast<unsigned char>(byte) ^ flipped);
      return text;
    }
    default: {  // A line is gone, or stands twice.
      std::string text = text_of(record);
      std::vector<std::size_t> begins{0};
      for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '\n') begins.push_back(i + 1);
      }
      const auto line = random.below(begins.size());
      const auto end = line + 1 == begins.size() ? text.size() : begins[line + 1];
      const std::string copy = text.substr(begins[line], end - begins[line]);
      if (random.below(2) == 0) return text.erase(begins[line], copy.size());
      return text.insert(begins[line], copy);
    }
  }
  return text_of(record);
}

TEST(RecordFile, ShowsEachOfManyTamperings) {
  const Kept record = made(60);
  const std::string whole = text_of(record);
  const auto kept = kept_of(record);
  Random random(11);
  int tried = 0;
  while (tried < 2'000) {
    const std::string text = tampered(record, random);
    if (text == whole) continue;  // Two alike were swapped.
    ++tried;
    EXPECT_FALSE(check_record(text, kept)) << tried << "\n" << text;
    if (HasFailure()) return;
  }
}

TEST(RecordFile, MayGoOnAfterTheKeptHead) {
  Kept record = made(30);
  const auto kept = kept_of(record);
  record.entries.push_back({.entry = record.entries.front().entry});
  chain_anew(record, 30, site_key);
  EXPECT_TRUE(check_record(text_of(record), kept));
  chain_anew(record, 30, other_key);
  EXPECT_FALSE(check_record(text_of(record), kept)) << "signed by somebody else";
}

TEST(RecordFile, OfAnotherGroupIsNotTakenForIt) {
  Kept record = made(10);
  const auto kept = kept_of(record);
  record.chain = "group-7";
  chain_anew(record, 0, site_key);
  EXPECT_TRUE(check_record(text_of(record), {}));
  EXPECT_FALSE(check_record(text_of(record), kept));
}

TEST(RecordFile, IsCheckedByNumberAndLinkAloneAsWell) {
  Kept record = made(20);
  const auto kept = read_kept_head("--head", "12 " + record.entries[11].link);
  ASSERT_TRUE(kept);
  EXPECT_TRUE(check_record(text_of(record), {*kept}));
  record.entries.erase(record.entries.begin() + 3);
  chain_anew(record, 0, site_key);
  EXPECT_TRUE(check_record(text_of(record), {})) << "who has the key can write it anew";
  EXPECT_FALSE(check_record(text_of(record), {*kept}));
}

TEST(KeptHead, IsALineOrANumberAndALink) {
  const Kept record = made(3);
  std::string line = line_of(record.head);
  EXPECT_TRUE(read_kept_head("--head", line));
  line[line.size() - 4] = line[line.size() - 4] == 'A' ? 'B' : 'A';
  EXPECT_FALSE(read_kept_head("--head", line)) << "its signature is wrong";
  EXPECT_FALSE(read_kept_head("--head", ""));
  EXPECT_FALSE(read_kept_head("--head", "12"));
  EXPECT_FALSE(read_kept_head("--head", "12 abc"));
  EXPECT_FALSE(read_kept_head("--head", "0 " + std::string(64, 'a')));
}

/// Reckoned by Python's hashlib: what entry.h says is what is hashed.
TEST(Link, IsWhatAnotherProgramReckons) {
  const std::string salt(43, 'A');
  const Entry entry{.day = "2026-11-30",
                    .kind = "question_closed",
                    .group = commitment(Part::group, 7, salt),
                    .about = "-",
                    .by = "-",
                    .whom = "-"};
  EXPECT_EQ(entry.group, "7687cc28dc27f071c79d4cecc3fafafd766274b4e30bc1ddc18b52404542e7e3");
  EXPECT_EQ(link_of("group-7", 1, first_previous(), entry),
            "259f3962df8bce023b73539d296f356c0ab47a148cf91bd0e3790ae4960d7b1a");
}

}  // namespace
}  // namespace alongside::record::record_file_test
