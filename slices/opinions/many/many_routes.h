// Handlers for many statements at once; opinions_room.cpp lists them.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/router.h"
#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// Who asked the question, and who leads the group.
bool may_put_forward_many(const groups::Member& member, const Question& question);

Response many_statements_form_page(const Request& request, Read& read);
Response put_forward_many(const Request& request, Database& database);

}  // namespace alongside::opinions
