-- The minutes that asking for help, giving it and saying whether it helped ask of those who do so.

INSERT INTO burden_form (code, role, from_date, times, minutes, source) VALUES
    ('help', 'leader', '1970-01-01', 2, 5, 'Råderums startværdi: to gange om året'),
    ('helped', 'leader', '1970-01-01', 2, 2, 'Råderums startværdi: ét svar til hver hjælp'),
    ('help_given', 'leader', '1970-01-01', 1, 10, 'Råderums startværdi: én gang om året; selve hjælpen er ikke talt med'),
    ('help_given', 'staff', '1970-01-01', 4, 10, 'Råderums startværdi: fire gange om året; selve hjælpen er ikke talt med');
