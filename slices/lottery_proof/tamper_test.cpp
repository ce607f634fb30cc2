// Right files with one thing changed: wherever it matters, the check must not find them right.
#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/lottery_proof/proof_testing.h"

namespace alongside::lottery_proof::tamper_test {
namespace {

struct Piece {
  std::size_t at = 0;
  std::size_t size = 0;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whole numbers of a JSON text that stand outside of its strings.
std::vector<Piece> numbers_of(const std::string& json) {
  std::vector<Piece> pieces;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '"') in_text = !in_text;
    if (in_text || !is_digit(json[i])) continue;
    const std::size_t begin = i > 0 && json[i - 1] == '-' ? i - 1 : i;
    while (is_digit(json[i])) ++i;
    pieces.push_back({begin, i - begin});
  }
  return pieces;
}

/// Small ones count or are places, large ones are chances or multipliers.
std::vector<long long> others_than(long long number) {
  if (std::abs(number) < 1000) return {number + 1, number - 1, number + 1000};
  return {number * 2, number / 2, -number, number + number / 100};
}

/// Lines of the certificate in which a change is a question to those who asked, not a mistake: a
/// lower `min` allows more panels, and no proof here needs it.
bool may_be_changed(const std::string& json, Piece piece, long long to) {
  const std::string before = json.substr(piece.at < 7 ? 0 : piece.at - 7, 7);
  return before.ends_with("min\": ") && to >= 0;
}

void expect_not_right(const MadeFiles& files, const std::string& change) {
  EXPECT_FALSE(check(files).right) << change;
}

void change_numbers(const MadeFiles& right) {
  for (const Piece piece : numbers_of(right.certificate)) {
    const long long number = *whole_number(right.certificate.substr(piece.at, piece.size));
    for (const long long other : others_than(number)) {
      if (may_be_changed(right.certificate, piece, other)) continue;
      MadeFiles files = right;
      files.certificate.replace(piece.at, piece.size, std::to_string(other));
      expect_not_right(files, right.certificate.substr(piece.at < 60 ? 0 : piece.at - 60, 80) +
                                  " to " + std::to_string(other));
    }
  }
}

TEST(TamperedCertificate, IsNotRightWithAnotherNumber) { change_numbers(five_people()); }

TEST(TamperedCertificate, IsNotRightWithAnotherMultiplierOfTheOtherMethods) {
  for (const auto& [method, rows] :
       {std::pair{"nash", "[[1, 3000000000000000], [2, 2000000000000000]]"},
        std::pair{"uniform", "[[1, -333333333333000], [2, -500000000000000]]"}}) {
    const MadeFiles right = five_people_by(method, rows);
    ASSERT_TRUE(check(right).right);
    for (const Piece piece : numbers_of(rows)) {
      const std::string old = std::string(rows).substr(piece.at, piece.size);
      for (const long long other : others_than(*whole_number(old))) {
        std::string changed = rows;
        changed.replace(piece.at, piece.size, std::to_string(other));
        expect_not_right(five_people_by(method, changed), changed);
      }
    }
  }
}

TEST(TamperedCertificate, IsNotRightWithoutAnyPartOfATree) {
  const MadeFiles right = odd_ring();
  for (const Piece piece : numbers_of(right.certificate)) {
    if (piece.size > 3) continue;
    const long long number = *whole_number(right.certificate.substr(piece.at, piece.size));
    const std::string before = right.certificate.substr(piece.at < 12 ? 0 : piece.at - 12, 12);
    if (before.ends_with("\"max\": ")) continue;  // Some quotas here have room.
    for (const long long other : {number + 1, number - 1}) {
      if (may_be_changed(right.certificate, piece, other)) continue;
      MadeFiles files = right;
      files.certificate.replace(piece.at, piece.size, std::to_string(other));
      expect_not_right(files, before + " to " + std::to_string(other));
    }
  }
}

TEST(TamperedCertificate, IsNotRightWithoutAnyOfItsWordsOrParts) {
  const MadeFiles right = five_people();
  for (std::size_t at = 0; at < right.certificate.size(); ++at) {
    if (std::string("{}[],:\"").find(right.certificate[at]) == std::string::npos) continue;
    MadeFiles files = right;
    files.certificate.erase(at, 1);
    expect_not_right(files, "without the character at " + std::to_string(at));
  }
}

std::vector<std::string> lines_of(const std::string& csv) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < csv.size();) {
    const std::size_t end = csv.find("\r\n", begin) + 2;
    lines.push_back(csv.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

TEST(TamperedTables, AreNotRightWithoutARowOrWithOneTwice) {
  for (const MadeFiles& right : {five_people(), odd_ring()}) {
    MadeFiles files = right;
    for (std::string* file : files.all()) {
      if (file == &files.certificate) continue;
      const std::string kept = *file;
      const auto lines = lines_of(kept);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        auto fewer = lines, more = lines;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        more.push_back(lines[i]);
        *file = joined(fewer);
        expect_not_right(files, "without " + lines[i]);
        *file = joined(more);
        expect_not_right(files, "twice " + lines[i]);
      }
      *file = kept;
    }
  }
}

TEST(TamperedTables, AreNotRightWithAnyOtherDigitOfAChanceOrWeight) {
  for (const MadeFiles& right : {five_people(), odd_ring()}) {
    MadeFiles files = right;
    for (std::string* file : {&files.probabilities, &files.panels}) {
      const std::string kept = *file;
      for (std::size_t at = kept.find("0."); at != kept.npos; at = kept.find("0.", at + 2)) {
        for (std::size_t digit = at; digit < at + 14; ++digit) {
          if (!is_digit(kept[digit])) continue;
          (*file)[digit] = kept[digit] == '9' ? '8' : static_cast<char>(kept[digit] + 1);
          expect_not_right(files, *file);
          (*file)[digit] = kept[digit];
        }
      }
    }
  }
}

/// In each cell but those of the street, which is told only where people share it.
TEST(TamperedTables, AreNotRightWithAnotherPersonOrValue) {
  const std::vector<std::string> names{"ada", "bea", "cy", "dan", "eli", "woman", "man"};
  MadeFiles files = five_people();
  for (std::string* file : files.all()) {
    if (file == &files.certificate) continue;
    const std::string kept = *file;
    for (const std::string& name : names) {
      for (std::size_t at = kept.find(name); at != kept.npos; at = kept.find(name, at + 1)) {
        const bool is_whole = !std::isalpha(static_cast<unsigned char>(kept[at - 1])) &&
                              !std::isalpha(static_cast<unsigned char>(kept[at + name.size()]));
        const bool is_id = name != "woman" && name != "man";
        // The lists of people are compared by id: their other columns are for those who read them.
        if (!is_whole || (!is_id && file != &files.probabilities)) continue;
        for (const std::string& other : names) {
          if (other == name) continue;
          *file = std::string(kept).replace(at, name.size(), other);
          expect_not_right(files, name + " to " + other + " in\n" + *file);
        }
      }
    }
    *file = kept;
  }
}

}  // namespace
}  // namespace alongside::lottery_proof::tamper_test
