// Handlers for many statements at once; opinions_room.cpp lists them.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/router.h"
#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// Who asked the question, and who leads the group; where new statements are looked at first, only
/// those who may look: `first_look` are its hours.
bool may_put_forward_many(const groups::Member& member, const Question& question,
                          std::int64_t first_look);

Response many_statements_form_page(const Request& request, Read& read);
Response put_forward_many(const Request& request, Database& database);

}  // namespace alongside::opinions
