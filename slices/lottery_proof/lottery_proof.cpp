#include "slices/lottery_proof/lottery_proof.h"

#include "slices/lottery_proof/certificate_claims.h"
#include "slices/lottery_proof/drawn.h"
#include "slices/lottery_proof/findings.h"
#include "slices/lottery_proof/panels.h"
#include "slices/lottery_proof/people.h"
#include "slices/lottery_proof/stages.h"
#include "slices/lottery_proof/types.h"

namespace alongside::lottery_proof {
namespace {

void tell_panels(const Stated& stated, const std::vector<Panel>& panels, Findings& findings) {
  findings.right(
      say_many("{count} panel is in panels.csv. It meets all quotas and has {seats} "
               "different people of the pool.",
               "{count} panels are in panels.csv. Each meets all quotas and has {seats} "
               "different people of the pool.",
               static_cast<std::int64_t>(panels.size()), {{"seats", std::int64_t{stated.seats}}}));
  if (!stated.address_columns.empty()) {
    findings.right(say("No panel has two people of one address."));
  }
  findings.right(say("The weights of the panels make exactly 1."));
}

void check_chances(const People& people, const std::vector<Panel>& panels, Findings& findings) {
  const auto chances = counts_of(panels, people.size(), Count::weights);
  for (std::size_t person = 0; person < people.size(); ++person) {
    if (chances[person] == people.chances[person]) continue;
    findings.wrong(
        say("probabilities.csv gives the person with the id “{id}” another chance than "
            "the panels do.",
            {{"id", people.ids[person]}}));
    return;
  }
  findings.right(say("Everybody's chance is exactly what the panels give them."));
}

bool are_small_enough(const ProofFiles& files, Findings& findings) {
  for (const std::string_view file :
       {files.probabilities, files.panels, files.certificate, files.selected.value_or(""),
        files.remaining.value_or(""), files.lottery.value_or("")}) {
    if (file.size() <= most_file_bytes) continue;
    findings.wrong(say("A file is larger than {most} MB: that is too large to check.",
                       {{"most", static_cast<std::int64_t>(most_file_bytes / 1'000'000)}}));
    return false;
  }
  return true;
}

/// Nothing after a mistake that makes the rest meaningless.
bool check_all(const ProofFiles& files, std::optional<Stated>& stated, Findings& findings) {
  if (!are_small_enough(files, findings)) return false;
  stated = read_certificate(files.certificate, findings);
  if (!stated) return false;
  const auto people = read_people(files.probabilities, *stated, findings);
  if (!people) return false;
  findings.right(say_many("The pool has {count} person.", "The pool has {count} people.",
                          static_cast<std::int64_t>(people->size())));
  const auto panels = read_panels(files.panels, *people, findings);
  if (!panels) return false;
  tell_panels(*stated, *panels, findings);
  check_chances(*people, *panels, findings);
  check_drawn({files.selected, files.remaining, files.lottery}, *stated, *people, *panels,
              findings);
  const auto types = check_types(*stated, *people, findings);
  if (!types) return false;
  findings.right(say("People who do not differ in what counts have the same chance."));
  return check_stages(*stated, *people, *types, findings);
}

}  // namespace

Checked check_lottery(const ProofFiles& files) {
  Findings findings;
  Checked checked;
  const bool complete = check_all(files, checked.stated, findings);
  if (checked.stated) {
    for (Stage& stage : checked.stated->stages) stage.proof.clear();
  }
  checked.right = findings.wrongs() == 0;
  checked.complete = checked.right && complete;
  checked.found = findings.take_right();
  checked.wrong = findings.take_wrong();
  return checked;
}

}  // namespace alongside::lottery_proof
