// Handlers of imports; opinions_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::opinions {

Response import_conversation_page(const Request& request, Read& read);
Response import_conversation(const Request& request, Database& database);
Response import_counts_page(const Request& request, Read& read);
Response import_counts(const Request& request, Database& database);
/// What was left out and why, as long as the question is there.
Response imported_question_page(const Request& request, Read& read);
/// To those who may see results, what they see of them.
Response results_as_csv(const Request& request, Read& read);

}  // namespace alongside::opinions
