#define BOOST_TEST_MODULE flexisip - accounts
#include <boost/test/unit_test.hpp>
