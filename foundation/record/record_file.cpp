#include "foundation/record/record_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "foundation/base/text.h"

namespace alongside::record {
namespace {

constexpr std::string_view first_line = "alongside record 1";

/// Walks through lines; each ends with one line feed.
class Lines {
 public:
  explicit Lines(std::string_view text) : left_(text) {}
  bool at_end() const { return left_.empty(); }
  std::int64_t number() const { return number_; }
  /// Nothing where the line feed is missing.
  std::optional<std::string_view> next() {
    ++number_;
    const auto end = left_.find('\n');
    if (end == left_.npos) return std::nullopt;
    const std::string_view line = left_.substr(0, end);
    left_.remove_prefix(end + 1);
    return line;
  }

 private:
  std::string_view left_;
  std::int64_t number_ = 0;
};

template <std::size_t N>
std::optional<std::array<std::string_view, N>> words_of(std::string_view line) {
  std::array<std::string_view, N> words;
  for (std::size_t i = 0; i < N; ++i) {
    const auto space = line.find(' ');
    if ((space == line.npos) != (i + 1 == N)) return std::nullopt;
    words[i] = line.substr(0, space);
    line.remove_prefix(space == line.npos ? line.size() : space + 1);
  }
  return words;
}

struct NumberedEntry {
  std::int64_t number = 0;
  Entry entry;
  std::string link;
};

std::optional<NumberedEntry> entry_in(std::string_view line) {
  const auto words = words_of<9>(line);
  if (!words || (*words)[0] != "entry") return std::nullopt;
  const auto number = whole_number((*words)[1]);
  if (!number) return std::nullopt;
  NumberedEntry read{.number = *number,
                     .entry = {.day = std::string((*words)[2]),
                               .kind = std::string((*words)[3]),
                               .group = std::string((*words)[4]),
                               .about = std::string((*words)[5]),
                               .by = std::string((*words)[6]),
                               .whom = std::string((*words)[7])},
                     .link = std::string((*words)[8])};
  // Written anew it is the same: a number has one way to be written.
  const std::string again = line_of(read.number, read.entry, read.link);
  if (std::string_view(again).substr(0, again.size() - 1) != line) return std::nullopt;
  return read;
}

std::optional<Head> head_in(std::string_view line) {
  const auto words = words_of<7>(line);
  if (!words || (*words)[0] != "head") return std::nullopt;
  const auto number = whole_number((*words)[2]);
  if (!number || *number <= 0) return std::nullopt;
  Head read{.chain = std::string((*words)[1]),
            .number = *number,
            .link = std::string((*words)[3]),
            .day = std::string((*words)[4]),
            .public_key = std::string((*words)[5]),
            .signature = std::string((*words)[6])};
  const std::string again = line_of(read);
  if (std::string_view(again).substr(0, again.size() - 1) != line) return std::nullopt;
  return read;
}

Problem problem_of(Message message) {
  return {"FILE", std::move(message)};
}

Problem unreadable(const Lines& lines) {
  return problem_of(say("Line {line} is not as the program writes it", {{"line", lines.number()}}));
}

/// The kept heads against the links of the entries that they are of.
class KeptHeads {
 public:
  explicit KeptHeads(const std::vector<KeptHead>& kept) : kept_(kept) {}

  std::optional<Problem> differ(std::string_view chain) const {
    for (const KeptHead& one : kept_) {
      if (one.chain.empty() || one.chain == chain) continue;
      return problem_of(
          say("This is the record '{chain}', and the head that you kept is of '{kept}'",
              {{"chain", std::string(chain)}, {"kept", one.chain}}));
    }
    return std::nullopt;
  }
  std::optional<Problem> differ(std::int64_t number, std::string_view link) const {
    for (const KeptHead& one : kept_) {
      if (one.number != number || one.link == link) continue;
      return problem_of(
          say("Entry {number} is not the one whose head you kept: this entry or an "
              "earlier one was changed, and all after it was written anew",
              {{"number", number}}));
    }
    return std::nullopt;
  }
  std::optional<Problem> differ_at_end(std::int64_t entries, std::string_view public_key) const {
    for (const KeptHead& one : kept_) {
      if (one.number > entries) {
        return problem_of(
            say("The end is missing: the head that you kept is of entry {number}, "
                "and the file ends at {entries}",
                {{"number", one.number}, {"entries", entries}}));
      }
      if (!one.public_key.empty() && one.public_key != public_key) {
        return problem_of(say("The file is signed with another key than the head that you kept"));
      }
    }
    return std::nullopt;
  }

 private:
  const std::vector<KeptHead>& kept_;
};

/// One file, from its first line to its last.
class RecordReader {
 public:
  RecordReader(std::string_view file, const std::vector<KeptHead>& kept)
      : lines_(file), kept_(kept) {}

  Result<SoundRecord> read() {
    if (auto problem = read_beginning()) return *problem;
    while (!lines_.at_end()) {
      const auto line = lines_.next();
      if (!line) return unreadable(lines_);
      if (const auto head = head_in(*line)) {
        if (auto problem = take(*head)) return *problem;
        if (!lines_.at_end()) {
          return problem_of(say("Something stands after the head, in which a record ends"));
        }
        return whole();
      }
      const auto entry = entry_in(*line);
      if (!entry) return unreadable(lines_);
      if (auto problem = take(*entry)) return *problem;
    }
    if (entries_ != 0) {
      return problem_of(say("The end is missing: a record ends with its signed head"));
    }
    return whole();
  }

 private:
  std::optional<Problem> read_beginning() {
    const auto first = lines_.next();
    if (!first || *first != first_line) {
      return problem_of(say("This is not a record: its first line must be '{line}'",
                            {{"line", std::string(first_line)}}));
    }
    const auto second = lines_.next();
    constexpr std::string_view begins = "chain ";
    if (!second || !second->starts_with(begins)) return unreadable(lines_);
    chain_ = second->substr(begins.size());
    return kept_.differ(chain_);
  }

  std::optional<Problem> take(const NumberedEntry& one) {
    if (one.number != entries_ + 1) {
      return problem_of(
          say("Entry {next} should come next, and here is {number}: one is missing, "
              "stands twice or stands in another's place",
              {{"next", entries_ + 1}, {"number", one.number}}));
    }
    if (link_of(chain_, one.number, link_, one.entry) != one.link) {
      return problem_of(
          say("Entry {number} was changed, or the one before it was", {{"number", one.number}}));
    }
    entries_ = one.number;
    link_ = one.link;
    return kept_.differ(entries_, link_);
  }

  std::optional<Problem> take(const Head& head) {
    if (head.chain != chain_ || head.number != entries_ || head.link != link_) {
      return problem_of(
          say("The head does not belong to the last entry: the end is missing, or it "
              "was changed"));
    }
    if (!is_signed(head)) return problem_of(say("The signature of the head is wrong"));
    public_key_ = head.public_key;
    return std::nullopt;
  }

  Result<SoundRecord> whole() const {
    if (auto problem = kept_.differ_at_end(entries_, public_key_)) return *problem;
    return SoundRecord{.chain = chain_, .entries = entries_, .public_key = public_key_};
  }

  Lines lines_;
  KeptHeads kept_;
  std::string chain_;
  std::string link_ = first_previous();
  std::string public_key_;
  std::int64_t entries_ = 0;
};

bool is_link(std::string_view text) {
  return text.size() == first_previous().size() && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace

std::string beginning_of_file(std::string_view chain) {
  return fmt::format("{}\nchain {}\n", first_line, chain);
}

std::string line_of(std::int64_t number, const Entry& entry, std::string_view link) {
  return fmt::format("entry {} {} {} {} {} {} {} {}\n", number, entry.day, entry.kind, entry.group,
                     entry.about, entry.by, entry.whom, link);
}

std::string line_of(const Head& head) {
  return fmt::format("head {} {} {} {} {} {}\n", head.chain, head.number, head.link, head.day,
                     head.public_key, head.signature);
}

Result<KeptHead> read_kept_head(std::string_view field, std::string_view text) {
  const std::string line = tidied_line(text);
  if (const auto head = head_in(line); head && is_link(head->link)) {
    if (!is_signed(*head)) {
      return Problem{std::string(field), say("The signature of the head that you kept is wrong")};
    }
    return KeptHead{.chain = head->chain,
                    .number = head->number,
                    .link = head->link,
                    .public_key = head->public_key};
  }
  const auto words = words_of<2>(line);
  const auto number = words ? whole_number((*words)[0]) : std::nullopt;
  if (!number || *number <= 0 || !is_link((*words)[1])) {
    return Problem{std::string(field),
                   say("Give the head as the page shows it: the line that begins with 'head', or "
                       "the number and the 64 digits")};
  }
  return KeptHead{
      .chain = {}, .number = *number, .link = std::string((*words)[1]), .public_key = {}};
}

Result<SoundRecord> check_record(std::string_view file, const std::vector<KeptHead>& kept) {
  return RecordReader(file, kept).read();
}

}  // namespace alongside::record
