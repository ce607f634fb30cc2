#include "slices/counting/budget/pabulib_file.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"

namespace alongside::counting {
namespace {

constexpr int most_decimals = 6;

/// An amount as it stands in the file: "1200", "1200.50", "1200,50".
struct Amount {
  std::int64_t digits = 0;  // Without the point.
  int decimals = 0;
};

std::optional<Amount> amount_of(std::string_view text) {
  const auto point = text.find_first_of(".,");
  std::string digits(text.substr(0, point));
  Amount amount;
  if (point != text.npos) {
    std::string_view rest = text.substr(point + 1);
    while (rest.ends_with('0')) rest.remove_suffix(1);
    if (rest.size() > most_decimals) return std::nullopt;
    amount.decimals = static_cast<int>(rest.size());
    digits += rest;
  }
  const auto number = whole_number(digits);
  if (!number || *number < 0 || *number > most_amount) return std::nullopt;
  amount.digits = *number;
  return amount;
}

std::optional<std::int64_t> in_parts(const Amount& amount, int decimals) {
  std::int64_t parts = amount.digits;
  for (int n = amount.decimals; n < decimals; ++n) parts *= 10;
  if (parts > most_amount) return std::nullopt;
  return parts;
}

struct PabulibProblem {
  Message message;
};

class PabulibReader {
 public:
  explicit PabulibReader(const SourceFile& file)
      : file_(file), rows_(file.content, {.separator = ';', .quotes = CsvStyle::Quotes::loose}) {}

  BudgetVote read() {
    while (rows_.next(row_)) read_row();
    if (rows_.problem()) stop(wording_of(*rows_.problem(), file_));
    if (!budget_)
      stop(
          say("{file} does not say how large the budget is: its part META needs a "
              "line 'budget;' with the amount.",
              {{"file", file_.name}}));
    if (vote_.projects.empty() || !votes_began_) {
      stop(say("{file} needs three parts that begin with the lines META, PROJECTS and VOTES.",
               {{"file", file_.name}}));
    }
    bring_amounts();
    return std::move(vote_);
  }

 private:
  enum class Part { none, meta, projects, votes };

  [[noreturn]] static void stop(const Message& message) { throw PabulibProblem{message}; }
  std::vector<Argument> here(std::string_view value) const {
    return place_in(file_, row_.line, {{"value", std::string(value)}});
  }
  std::string_view at(std::string_view column) const {
    const auto found = columns_.find(std::string(column));
    if (found == columns_.end() || found->second >= row_.fields.size()) return "";
    return row_.fields[found->second];
  }

  void read_row() {
    const std::string first = tidied_line(row_.fields.front());
    if (row_.fields.size() == 1 && (first == "META" || first == "PROJECTS" || first == "VOTES")) {
      part_ = first == "META" ? Part::meta : first == "PROJECTS" ? Part::projects : Part::votes;
      votes_began_ = votes_began_ || part_ == Part::votes;
      columns_.clear();
    } else if (columns_.empty()) {
      note_columns();
    } else if (part_ == Part::meta) {
      read_meta();
    } else if (part_ == Part::projects) {
      read_project();
    } else if (part_ == Part::votes) {
      read_vote();
    }
  }

  void note_columns() {
    for (std::size_t n = 0; n < row_.fields.size(); ++n) {
      columns_.emplace(tidied_line(row_.fields[n]), n);
    }
    const auto need = [&](const char* name) {
      if (!columns_.contains(name)) stop(missing_column(file_, name));
    };
    if (part_ == Part::projects) {
      need("project_id");
      need("cost");
    }
    if (part_ == Part::votes) need("vote");
  }

  void read_meta() {
    if (row_.fields.size() < 2) return;
    const std::string name = tidied_line(row_.fields[0]);
    const std::string value = tidied_line(row_.fields[1]);
    if (name == "description") vote_.title = value;
    if (name == "budget") budget_ = need_amount(value);
  }

  Amount need_amount(std::string_view text) {
    const auto amount = amount_of(tidied_line(text));
    if (!amount) {
      stop(say("{file}, line {line}: '{value}' should be an amount, such as 1200 or 1200.50.",
               here(text)));
    }
    decimals_ = std::max(decimals_, amount->decimals);
    return *amount;
  }

  void read_project() {
    std::string id = tidied_line(at("project_id"));
    if (id.empty() || numbers_.contains(id)) {
      stop(say("{file}, line {line}: each project needs an id of its own; '{value}' is not.",
               here(id)));
    }
    if (vote_.projects.size() >= most_projects) {
      stop(say("{file} has more projects than can be counted at once ({most}).",
               {{"file", file_.name}, {"most", std::int64_t{most_projects}}}));
    }
    costs_.push_back(need_amount(at("cost")));
    numbers_.emplace(id, vote_.projects.size());
    vote_.projects.push_back({.id = std::move(id), .name = tidied_line(at("name"))});
  }

  void read_vote() {
    if (vote_.voters.size() >= most_voters) {
      stop(say("{file} has more votes than can be counted at once ({most}).",
               {{"file", file_.name}, {"most", std::int64_t{most_voters}}}));
    }
    std::set<Project> chosen;
    std::string_view rest = at("vote");
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string id = tidied_line(rest.substr(0, comma));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
      if (id.empty()) continue;
      const auto project = numbers_.find(id);
      if (project == numbers_.end()) {
        stop(say("{file}, line {line}: there is no project '{value}' to vote for.", here(id)));
      }
      chosen.insert(project->second);
    }
    vote_.voters.emplace_back(chosen.begin(), chosen.end());
  }

  void bring_amounts() {
    vote_.decimals = decimals_;
    const auto whole = in_parts(*budget_, decimals_);
    bool fits = whole.has_value();
    vote_.budget = whole.value_or(0);
    for (std::size_t n = 0; n < costs_.size(); ++n) {
      const auto cost = in_parts(costs_[n], decimals_);
      fits = fits && cost.has_value();
      vote_.projects[n].cost = cost.value_or(0);
    }
    if (!fits) stop(say("{file} names amounts that are too large.", {{"file", file_.name}}));
  }

  const SourceFile& file_;
  CsvReader rows_;
  CsvRow row_;
  Part part_ = Part::none;
  bool votes_began_ = false;
  std::map<std::string, std::size_t> columns_;
  std::map<std::string, Project> numbers_;
  std::vector<Amount> costs_;
  std::optional<Amount> budget_;
  int decimals_ = 0;
  BudgetVote vote_;
};

std::string text_of_amount(std::int64_t parts, int decimals) {
  std::string digits = std::to_string(parts);
  if (decimals == 0) return digits;
  const auto least = static_cast<std::size_t>(decimals) + 1;
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  return digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
}

/// As the format has it: quoted where a semicolon or a quote stands in it.
std::string pabulib_field(const std::string& text) {
  if (text.find_first_of(";\"\n") == text.npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

}  // namespace

Result<BudgetVote> read_pabulib(const SourceFile& file) {
  try {
    return PabulibReader(file).read();
  } catch (const PabulibProblem& problem) {
    return Problem{file.field, problem.message};
  }
}

std::string pabulib_of(const BudgetVote& vote) {
  std::string text = "META\nkey;value\ndescription;" + pabulib_field(vote.title) +
                     "\nnum_projects;" + std::to_string(vote.projects.size()) + "\nnum_votes;" +
                     std::to_string(vote.voters.size()) + "\nbudget;" +
                     text_of_amount(vote.budget, vote.decimals) +
                     "\nvote_type;approval\nrule;equalshares/add1\nPROJECTS\n"
                     "project_id;cost;votes;name\n";
  std::vector<std::size_t> support(vote.projects.size(), 0);
  for (const auto& voter : vote.voters) {
    for (const Project one : voter) ++support[one];
  }
  for (Project one = 0; one < vote.projects.size(); ++one) {
    const BudgetProject& project = vote.projects[one];
    text += pabulib_field(project.id) + ";" + text_of_amount(project.cost, vote.decimals) + ";" +
            std::to_string(support[one]) + ";" + pabulib_field(project.name) + "\n";
  }
  text += "VOTES\nvoter_id;vote\n";
  for (std::size_t n = 0; n < vote.voters.size(); ++n) {
    text += std::to_string(n + 1) + ";";
    for (std::size_t k = 0; k < vote.voters[n].size(); ++k) {
      text += (k == 0 ? "" : ",") + vote.projects[vote.voters[n][k]].id;
    }
    text += "\n";
  }
  return text;
}

}  // namespace alongside::counting
