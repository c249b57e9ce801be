/** A specification that a test makes up, with something of each kind to ask about. */
export const askingText = `Northgate Level 2 Diploma in Team Leading
Qualification number: 601/3216/4
Level: 2
Total credits: 12
Awarding body: Northgate Awards

Qualification structure
Learners must achieve a minimum of 12 credits: 7 credits from Group A and at least 5 credits from Group B.
At most 9 credits may come from units on the same topic at different levels.

Group A Mandatory units
Unit ref\tTitle\tLevel\tCredits\tGLH
L/506/1788\tManage personal performance and development\t2\t4\t18
T/506/1798\tCommunicate work-related information\t2\t3\tseveral

Group B Optional units
Unit ref\tTitle\tLevel\tCredits\tGLH
R/506/1789\tDevelop working relationships with colleagues\t2\t3\t19
Y/506/295 8\tContribute to meetings\t2\t3\t7
A/506/1821\tManage team performance\t3\t4\t
`;
