// Answers to requests for forms on paper; opinions_room.cpp says which.
#pragma once

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside::opinions {

Response paper_of_question_page(const Request& request, Read& read);
Response make_paper_form(const Request& request, Write& write);
Response paper_form_page(const Request& request, Read& read);
Response typing_form_page(const Request& request, Read& read);
Response type_answers_in(const Request& request, Database& database);

}  // namespace alongside::opinions
