// What waits for two members, what they proposed, and what was decided.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/moderation/decision.h"

namespace alongside::moderation {

/// A contribution by its kind and number.
struct Which {
  std::string_view kind;
  std::int64_t number = 0;
  Id<groups::Group> group;
};

struct OpenMatter {
  std::int64_t contribution = 0;
  std::string kind;
  std::int64_t id = 0;
  Instant shown_from{};
  bool two_sides = false;  // They were to decide when it came up.
};

/// The next whole hour: what came up is shown from then on, so that its moment leads to nobody.
Instant next_hour(Instant now);

/// Whether or not it is shown yet.
std::optional<OpenMatter> find_matter(Transaction& transaction, const Which& which);
/// Those that are shown, rising by number; `after` 0: from the first.
std::vector<OpenMatter> open_matters(Transaction& transaction, Id<groups::Group> group,
                                     std::int64_t after, Instant now, std::int64_t most);
/// What is waited for: two are to decide about it, or its author is asked about other words.
struct Looked {
  std::int64_t contribution = 0;
  std::string kind;
};
/// Of all groups, whether or not they are shown, rising; after `after`, `most` at most.
std::vector<Looked> looked_after(Transaction& transaction, const Looked& after, std::int64_t most);
/// How many are shown in each of these groups, 50 at most; those without any are left out.
std::map<std::int64_t, std::int64_t> matters_by_group(Transaction& transaction,
                                                      const std::vector<std::int64_t>& groups,
                                                      Instant now);
/// Where it is open already, it may be shown earlier.
void open_matter(Write& write, const Which& which, const CameUp& came_up);
/// It was decided: reports and proposals go.
void close_matter(Write& write, const Which& which);

/// Somebody's worry, under a tag, shown from a whole hour on. The same person may have another one
/// as well; the same worry once more changes nothing.
struct Report {
  std::string_view tag;
  Worry worry = Worry::hurts;
  Instant shown_from{};
};
void save_report(Write& write, const Which& which, const Report& report);
/// Which worries are shown, each once.
std::vector<Worry> worries_about(Transaction& transaction, const Which& which, Instant now);
std::int64_t reports_of_day(Transaction& transaction, std::string_view day_tag);
void count_report(Write& write, std::string_view day_tag, Instant now);
std::int64_t erase_old_counts(Write& write, Instant now);

struct KeptProposal {
  Id<KeptProposal> id;
  Id<people::Person> by;
  std::int64_t side = 0;
  Outcome outcome = Outcome::stays;
  std::string words;
};
std::vector<KeptProposal> proposals_about(Transaction& transaction, const Which& which);
/// About how much else of a group somebody has proposed something.
std::int64_t count_other_proposals(Transaction& transaction, const Which& which,
                                   Id<people::Person> person);
/// In place of what the same person proposed before.
void save_proposal(Write& write, const Which& which, const Decider& by, const Proposal& proposal,
                   Instant now);

struct Decision {
  std::int64_t contribution = 0;
  std::string kind;
  Outcome outcome = Outcome::stays;
  std::string words;
  std::optional<Id<people::Person>> first, second;
  Instant on{};
};
struct Decided {
  Id<people::Person> first, second;
  Outcome outcome = Outcome::stays;
  std::string words;
};
void save_decision(Write& write, const Which& which, const Decided& decided, Instant now);
/// Of a group, the newest first.
std::vector<Decision> decisions_of(Transaction& transaction, Id<groups::Group> group,
                                   std::int64_t page);
std::int64_t count_decisions(Transaction& transaction, Id<groups::Group> group);
/// About one contribution, the newest first; a few.
std::vector<Decision> decisions_about(Transaction& transaction, const Which& which);

struct Note {
  std::int64_t contribution = 0;
  std::string kind;
  std::string note;
};
/// Of contributions; 50 at most.
std::vector<Note> notes_of(Transaction& transaction, std::string_view kind,
                           const std::vector<std::int64_t>& contributions);
void save_note(Write& write, const Which& which, std::string_view note);
void drop_note(Write& write, const Which& which);

/// Other words that the author, who signed, is asked about.
struct Wording {
  std::int64_t contribution = 0;
  std::string kind;
  Id<groups::Group> group;
  Id<people::Person> author;
  std::string words;
};
std::optional<Wording> wording_of(Transaction& transaction, const Which& which);
/// Of what somebody signed, in all their groups.
std::vector<Wording> wordings_for(Transaction& transaction, Id<people::Person> author,
                                  std::int64_t most);
void ask_author(Write& write, const Which& which, Id<people::Person> author,
                std::string_view words);
void drop_wording(Write& write, const Which& which);

bool skips_distressing(Transaction& transaction, Id<people::Person> person);
void set_skips(Write& write, Id<people::Person> person, bool skips);

}  // namespace alongside::moderation
