// Names that tell nothing: what the database holds instead of a person or of a statement's text.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/secrets.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// The pseudonym of a person on one question. Without `key`, which is outside the database, it
/// leads neither to the person nor to what they answered on another question.
std::string participant_tag(const SecretKey& key, Id<Question> question, Id<people::Person> person);

/// Another pseudonym, so that the names a person backs for groups of opinion do not lead to what
/// they answered.
std::string backer_tag(const SecretKey& key, Id<Question> question, Id<people::Person> person);

/// A third, under which is counted how many statements a person put forward: what they signed does
/// not lead to what they answered, and not to the names they back.
std::string maker_tag(const SecretKey& key, Id<Question> question, Id<people::Person> person);

/// The same for texts that differ only in case, spaces or closing punctuation.
std::string statement_tag(std::string_view text);

}  // namespace alongside::opinions
