// Debian builds libxml2 with ICU, whose types Foundation declares in another way.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
