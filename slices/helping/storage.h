// Who is helped by whom, in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/helping/agreement_rule.h"
#include "slices/helping/helping.h"

namespace alongside::helping {

using PersonId = Id<people::Person>;

struct NewHelped {
  std::string name;
  std::optional<groups::Constituency> side;
  std::string code_print;
};
/// A member of the group who cannot sign in.
PersonId add_helped_person(Write& write, const groups::Member& helper, const NewHelped& person,
                           Instant now);

/// In place of one that the two have.
void save_agreement(Write& write, const groups::Member& helper, PersonId person,
                    const Agreement& agreement, Instant now);
/// False where there is none.
bool end_agreement(Write& write, Id<groups::Group> group, PersonId helper, PersonId person);

std::optional<PersonId> person_of_code(Transaction& transaction, Id<groups::Group> group,
                                       const std::string& code_print);

struct AgreementLine {
  PersonId person;
  PersonId helper;
  std::string way;
  std::string what_for;
  Instant agreed_at{};
  Instant until{};
};
/// Everybody of a group who takes part without an account, with each of their agreements, also
/// those that are over; once without any where they have none: by person. `lines_shown` at most.
struct HelpedLine {
  PersonId person;
  std::optional<PersonId> helper;
  std::optional<Instant> until;
};
inline constexpr std::int64_t lines_shown = 400;
std::vector<HelpedLine> helped_lines(Transaction& transaction, Id<groups::Group> group);
bool takes_part_without_account(Transaction& transaction, Id<groups::Group> group, PersonId person);
/// In place of the code that they had: that leads to them no more.
void save_code(Write& write, PersonId person, const std::string& code_print);
/// Of one member, over or not.
std::optional<AgreementLine> find_agreement(Transaction& transaction, const groups::Member& helper,
                                            PersonId person);
std::int64_t count_helped_by(Transaction& transaction, const groups::Member& helper);

/// Of everybody whom somebody helps, for their own data.
std::vector<AgreementLine> agreements_of_helper(Transaction& transaction, PersonId helper);
void end_all_of_helper(Write& write, PersonId helper);
void end_all_of_helper_in(Write& write, PersonId helper, Id<groups::Group> group);
/// The person is helped no more, and was never.
void forget_helped(Write& write, PersonId person);
/// True while more is left of the group.
bool forget_group(Write& write, Id<groups::Group> group);

}  // namespace alongside::helping
