#include "slices/counting/ranked/blt_file.h"

#include <algorithm>
#include <optional>
#include <set>

#include "foundation/base/text.h"

namespace alongside::counting {
namespace {

/// A word of the file, and the line it stands in.
struct Word {
  std::string_view text;
  std::size_t line = 0;
  bool quoted = false;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class BltWords {
 public:
  explicit BltWords(std::string_view text) : text_(text) {}

  /// Nothing at the end.
  std::optional<Word> next() {
    pass_blanks();
    if (at_ >= text_.size()) return std::nullopt;
    if (text_[at_] == '"') return quoted();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '#') ++at_;
    return Word{text_.substr(begin, at_ - begin), line_, false};
  }
  std::size_t line() const { return line_; }

 private:
  void pass_blanks() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      } else if (is_blank(text_[at_])) {
        if (text_[at_] == '\n') ++line_;
        ++at_;
      } else {
        return;
      }
    }
  }
  /// To the last quote of its line: names may hold quotes.
  Word quoted() {
    const std::size_t end_of_line = std::min(text_.find('\n', at_), text_.size());
    std::size_t end = text_.rfind('"', end_of_line - 1);
    if (end <= at_) end = end_of_line;
    const Word word{text_.substr(at_ + 1, end - at_ - 1), line_, true};
    at_ = std::min(end + 1, text_.size());
    return word;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

/// What stops reading; said once, of the first.
struct BltProblem {
  Message message;
};

class BltReader {
 public:
  explicit BltReader(const SourceFile& file) : file_(file), words_(file.content) {}

  RankedElection read() {
    read_size();
    read_papers();
    read_names();
    return std::move(election_);
  }

 private:
  [[noreturn]] void stop(const Message& message) { throw BltProblem{message}; }
  std::vector<Argument> here(std::size_t line, std::vector<Argument> more = {}) const {
    return place_in(file_, line, std::move(more));
  }
  std::vector<Argument> here(const Word& word) const {
    return here(word.line, {{"value", std::string(word.text)}});
  }

  Word need() {
    const auto word = words_.next();
    if (!word) {
      stop(
          say("{file} ends too early, after line {line}. The papers end with a line 0, and the "
              "names of all candidates follow.",
              here(words_.line())));
    }
    return *word;
  }

  std::int64_t need_number(const Word& word, std::int64_t least, std::int64_t most) {
    const auto number = word.quoted ? std::nullopt : whole_number(word.text);
    if (!number || *number < least || *number > most) {
      stop(say(
          "{file}, line {line}: '{value}' should be a whole number from {least} to {most}.",
          here(word.line, {{"value", std::string(word.text)}, {"least", least}, {"most", most}})));
    }
    return *number;
  }

  void read_size() {
    const auto most = static_cast<std::int64_t>(most_candidates);
    candidates_ = static_cast<std::size_t>(need_number(need(), 1, most));
    const auto seats = need_number(need(), 1, static_cast<std::int64_t>(candidates_));
    election_.seats = static_cast<std::size_t>(seats);
  }

  void read_papers() {
    while (true) {
      const Word first = need();
      if (first.text == "0" && !first.quoted) return;
      if (first.text.starts_with('-') && first.text.size() > 1) {
        note_withdrawn(first);
      } else {
        read_one_kind(first);
      }
    }
  }

  void note_withdrawn(const Word& word) {
    const Word number{word.text.substr(1), word.line, word.quoted};
    election_.withdrawn.push_back(candidate_of(number));
  }

  Candidate candidate_of(const Word& word) {
    const auto most = static_cast<std::int64_t>(candidates_);
    return static_cast<Candidate>(need_number(word, 1, most) - 1);
  }

  void read_one_kind(const Word& first) {
    RankedPapers papers{.count = need_number(first, 1, most_papers), .order = {}};
    papers_ += papers.count;
    if (papers_ > most_papers || election_.papers.size() >= most_paper_groups) {
      stop(say("{file}, line {line}: there are more papers than can be counted at once ({most}).",
               here(first.line, {{"most", most_papers}})));
    }
    std::vector<bool> named(candidates_, false);
    while (true) {
      const Word word = need();
      if (word.text == "0") break;
      if (word.text == "-") continue;
      if (word.text.find('=') != word.text.npos) {
        stop(
            say("{file}, line {line}: '{value}' puts two candidates at one place. No method here "
                "says what that means: leave these papers out, or put one before the other.",
                here(word)));
      }
      const Candidate candidate = candidate_of(word);
      if (named[candidate]) {
        stop(say("{file}, line {line}: candidate {value} stands on the same paper twice.",
                 here(word)));
      }
      named[candidate] = true;
      papers.order.push_back(candidate);
    }
    election_.papers.push_back(std::move(papers));
  }

  void read_names() {
    std::set<std::string> known;
    for (std::size_t number = 0; number < candidates_; ++number) {
      const Word word = need();
      std::string name = tidied_line(word.text);
      if (name.empty() || !known.insert(name).second) {
        stop(
            say("{file}, line {line}: each candidate needs a name of their own.", here(word.line)));
      }
      election_.candidates.push_back(std::move(name));
    }
    if (const auto title = words_.next()) election_.title = tidied_line(title->text);
  }

  const SourceFile& file_;
  BltWords words_;
  RankedElection election_;
  std::size_t candidates_ = 0;
  std::int64_t papers_ = 0;
};

}  // namespace

Result<RankedElection> read_blt(const SourceFile& file) {
  try {
    return BltReader(file).read();
  } catch (const BltProblem& problem) {
    return Problem{file.field, problem.message};
  }
}

std::string blt_of(const RankedElection& election) {
  std::string text =
      std::to_string(election.candidates.size()) + " " + std::to_string(election.seats) + "\n";
  for (const Candidate one : election.withdrawn) text += "-" + std::to_string(one + 1) + "\n";
  for (const RankedPapers& papers : election.papers) {
    text += std::to_string(papers.count);
    for (const Candidate one : papers.order) text += " " + std::to_string(one + 1);
    text += " 0\n";
  }
  text += "0\n";
  for (const std::string& name : election.candidates) text += "\"" + name + "\"\n";
  return text + "\"" + election.title + "\"\n";
}

}  // namespace alongside::counting
