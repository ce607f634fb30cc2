// The community: everybody who uses this installation together. One row.
#pragma once

#include <string>
#include <string_view>

#include "foundation/db/database.h"
#include "foundation/html/html.h"
#include "slices/community/settings_rule.h"

namespace alongside::community {

/// Nothing before the community is set up. To be asked together with others.
Query<Community, detail::Expect::maybe> current();

/// For set-up, the demonstration and tests: makes the community.
void found(Write& write, const Community& community);

/// Changes the settings of the community that is there.
void save(Write& write, const Community& community);

/// A token for the link `/set-up/TOKEN`, good once and for a day. Earlier links end. Whoever has
/// it sets up the community, so it is shown where the server was started and nowhere else.
std::string make_set_up_link(Write& write, Instant now);

/// Whether `token` still sets up the community.
bool set_up_link_works(Transaction& transaction, std::string_view token, Instant now);

/// Uses the link up; false where it does not work (any more).
bool use_set_up_link(Write& write, std::string_view token, Instant now);

/// The settings' fields, for the pages of set-up and of settings (they belong to slices/people,
/// which knows who asks). The name's field is called `community`.
void settings_fields(Html& html, const SettingsForm& form, const Problems& problems);

/// The codes of the languages that can be chosen.
std::vector<std::string> language_codes();

}  // namespace alongside::community
